package org.colophon.evaluation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.EvaluatorChoice.Choice;
import org.colophon.evaluation.EvaluatorChoice.Eligible;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Who comes first for one seat, and how that is said: whoever has least to do, and among equals
 * whoever was not asked for the longest time.
 */
final class Ranking {

  /** Whoever was never asked comes first, then whoever waited longest. */
  static final Comparator<Eligible> BY_WAITING =
      comparing(Eligible::lastAsked, nullsFirst(naturalOrder()))
          .thenComparing(Eligible::joined)
          .thenComparing(it -> it.person().value());

  private static final Comparator<Eligible> ORDER =
      comparingLong(Eligible::open)
          .thenComparing(comparingDouble(Ranking::share))
          .thenComparing(BY_WAITING);

  private final ProgramCalendar calendar;
  private final List<Eligible> ranked;
  private final String who;

  /**
   * @param language which all of them read; it is said unless it is English
   */
  Ranking(ProgramCalendar calendar, List<Eligible> eligible, Language language) {
    this.calendar = calendar;
    this.who =
        language == Language.ENGLISH
            ? "who can be asked"
            : "who can be asked and reads %s".formatted(language.label());
    this.ranked = eligible.stream().sorted(ORDER).toList();
  }

  private static double share(Eligible person) {
    return (double) person.taken() / person.cap();
  }

  /** The first, with the reason. */
  Choice first() {
    return choice(ranked.get(0).person());
  }

  /** The person, who is one of them, with the reason in words that name nobody else. */
  Choice choice(PersonId person) {
    var place = ranked.stream().map(Eligible::person).toList().indexOf(person);
    return new Choice(person, reason(place));
  }

  private String reason(int place) {
    var words = words(ranked.get(place));
    if (ranked.size() == 1) {
      return "The only one %s: %s.".formatted(who, words);
    }
    return place == 0
        ? "First of %d %s: %s. The next has %s."
            .formatted(ranked.size(), who, words, words(ranked.get(1)))
        : "Number %d of %d %s: %s. Those before are needed for other reviews that wait."
            .formatted(place + 1, ranked.size(), who, words);
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
