package org.colophon.evaluation.agreement;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.colophon.evaluation.Turn;
import org.colophon.evaluation.TurnOutcome;

/**
 * How one evaluator keeps the times (R49). For the evaluator and the program office alone.
 *
 * @param offers reviews that were offered and are over
 * @param silent offers that were not answered
 * @param filedInTime reviews judged by their last day
 * @param filedLate judged after it, before somebody else was asked
 * @param takenAway claimed and not judged, so that somebody else was asked
 * @param medianDays from the claim to the judgement; empty when nothing was judged
 */
public record Timeliness(
    int offers,
    int silent,
    int filedInTime,
    int filedLate,
    int takenAway,
    Optional<Double> medianDays) {

  /**
   * Of one evaluator's turns, whatever they judged.
   *
   * @param dateOf the program's day of an instant
   */
  public static Timeliness of(Collection<Turn> turns, Function<Instant, LocalDate> dateOf) {
    var over = turns.stream().filter(it -> !it.lasts()).toList();
    var filed = over.stream().filter(it -> it.outcome() == TurnOutcome.FILED).toList();
    var inTime =
        filed.stream().filter(it -> !dateOf.apply(it.endedAt()).isAfter(it.dueOn())).count();
    return new Timeliness(
        over.size(),
        count(over, TurnOutcome.SILENT),
        (int) inTime,
        (int) (filed.size() - inTime),
        count(over, TurnOutcome.OVERDUE),
        median(
            filed.stream()
                .mapToLong(
                    it -> DAYS.between(dateOf.apply(it.claimedAt()), dateOf.apply(it.endedAt())))
                .sorted()
                .toArray()));
  }

  private static int count(Collection<Turn> turns, TurnOutcome outcome) {
    return (int) turns.stream().filter(it -> it.outcome() == outcome).count();
  }

  private static Optional<Double> median(long[] days) {
    return days.length == 0
        ? Optional.empty()
        : Optional.of((days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0);
  }
}
