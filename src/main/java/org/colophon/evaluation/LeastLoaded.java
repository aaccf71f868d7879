package org.colophon.evaluation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks whoever has least to do, and among equals whoever was not asked for the longest time. */
@Component
class LeastLoaded implements EvaluatorChoice {

  private static final Comparator<Eligible> ORDER =
      comparingLong(Eligible::open)
          .thenComparing(comparingDouble(LeastLoaded::share))
          .thenComparing(Eligible::lastAsked, nullsFirst(naturalOrder()))
          .thenComparing(comparing(Eligible::joined))
          .thenComparing(it -> it.person().value());

  private static double share(Eligible person) {
    return (double) person.claimed() / person.cap();
  }

  private final ProgramCalendar calendar;

  LeastLoaded(ProgramCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public Choice choose(SeatView seat, List<Eligible> eligible) {
    var ranked = eligible.stream().sorted(ORDER).toList();
    var first = ranked.get(0);
    return new Choice(
        first.person(),
        ranked.size() == 1
            ? "The only one who can be asked: %s.".formatted(words(first))
            : "First of %d who can be asked: %s. The next has %s."
                .formatted(ranked.size(), words(first), words(ranked.get(1))));
  }

  private String words(Eligible person) {
    return "%d open, %d of %d this year, %s"
        .formatted(person.open(), person.claimed(), person.cap(), lastAsked(person.lastAsked()));
  }

  private String lastAsked(@Nullable Instant at) {
    return at == null
        ? "never asked before"
        : "last asked on " + WrittenDate.of(calendar.dateOf(at));
  }
}
