package org.colophon.candidates;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.colophon.program.Rules;

/**
 * Who is admitted: a diploma or equivalent, and enough hours of library work before the application
 * (R7).
 *
 * <p>The window ends with the day before the application and is exactly as long as the rules say. A
 * week has seven days, so regular work counts days x hours a week / 7; a sum of hours counts with
 * the share of its days that lie in the window. Nothing is rounded before the end, where the sum is
 * cut to whole hours. Hours of overlapping work all count.
 *
 * @param hours least number of hours
 * @param window how far back from the application hours count
 * @param hoursMayFollow a recognized graduate is admitted without them (R27)
 */
record AdmissionPolicy(int hours, Period window, boolean diplomaRequired, boolean hoursMayFollow) {

  AdmissionPolicy(int hours, Period window, boolean diplomaRequired) {
    this(hours, window, diplomaRequired, false);
  }

  /**
   * The policy of one day's rules.
   *
   * @param hoursMayFollow whether the applicant may reach the hours later (R27)
   */
  static AdmissionPolicy of(Rules.Admission rules, boolean hoursMayFollow) {
    return new AdmissionPolicy(
        rules.hours(), rules.window(), rules.diplomaRequired(), hoursMayFollow);
  }

  /**
   * Counts what is stated; entries that are incomplete or cannot be right add nothing.
   *
   * @param appliedOn the day of the application, which the window is measured from
   * @param statedOn the day the work was described, later than the application after a correction
   */
  AdmissionAssessment assess(
      Education education, List<Experience> work, LocalDate appliedOn, LocalDate statedOn) {
    var counted = new WorkWindow(window, appliedOn).count(work, statedOn);
    return new AdmissionAssessment(
        counted.stream()
            .map(CountedWork::hours)
            .reduce(ExactHours.NONE, ExactHours::plus)
            .cutTo(0)
            .intValueExact(),
        hours,
        hoursMayFollow,
        diplomaRequired && !education.diploma(),
        appliedOn.minus(window),
        appliedOn.minusDays(1),
        counted.stream().map(CountedWork::line).toList(),
        UnusualHours.in(WorkPeriod.soundOnes(work, statedOn)));
  }
}
