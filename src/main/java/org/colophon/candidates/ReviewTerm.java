package org.colophon.candidates;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rules;
import org.jspecify.annotations.Nullable;

/**
 * How long the office has to decide; the days stand still while the candidate is asked (R8).
 *
 * @param reviewDueOn last day for the decision, null while the days stand still
 * @param reviewDaysLeft how many days are left, null while they run
 * @param reviewResumedOn when they last began to run again
 */
@Embeddable
record ReviewTerm(
    @Nullable LocalDate reviewDueOn,
    @Nullable Integer reviewDaysLeft,
    @Nullable LocalDate reviewResumedOn) {

  /** Begins on the day the fee was covered. */
  static ReviewTerm from(LocalDate settledOn, Rules.Review rules) {
    return new ReviewTerm(settledOn.plusDays(rules.decideWithinDays()), null, null);
  }

  /** Keeps the days that are left; none when the decision was late already. */
  ReviewTerm pause(LocalDate today) {
    var left = ChronoUnit.DAYS.between(today, dueOn());
    return new ReviewTerm(null, (int) Math.max(0, left), reviewResumedOn);
  }

  ReviewTerm resume(LocalDate today) {
    return new ReviewTerm(today.plusDays(requireNonNull(reviewDaysLeft)), null, today);
  }

  /** Warnings keep their distance from the end; a warning given before a pause is not repeated. */
  ReviewClock clock(Rules.Review rules, ProgramCalendar calendar) {
    return new ReviewClock(
        dueOn(),
        calendar.endOf(dueOn()),
        warningDays(rules)
            .filter(it -> reviewResumedOn == null || it.isAfter(reviewResumedOn))
            .map(calendar::startOf)
            .toList());
  }

  private Stream<LocalDate> warningDays(Rules.Review rules) {
    return rules.warnOnDays().stream()
        .sorted()
        .map(it -> dueOn().minusDays(rules.decideWithinDays() - it));
  }

  private LocalDate dueOn() {
    return requireNonNull(reviewDueOn, "The review stands still");
  }
}
