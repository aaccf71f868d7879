package org.colophon.candidates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether stated education and work meet the admission rule, with the count behind the answer (R7).
 *
 * @param hours whole hours that count, the sum rounded down
 * @param needed hours the rules ask for
 * @param hoursMayFollow a recognized graduate, who may reach the hours after certification (R27)
 * @param diplomaMissing the rules ask for a diploma or equivalent and none is stated
 * @param windowFrom first day that counts
 * @param windowTo last day that counts, the day before the application
 * @param lines one per entry, in the order given
 * @param flags sentences for the program office about entries that are possible but unusual
 */
public record AdmissionAssessment(
    int hours,
    int needed,
    boolean hoursMayFollow,
    boolean diplomaMissing,
    LocalDate windowFrom,
    LocalDate windowTo,
    List<Line> lines,
    List<String> flags) {

  public boolean admissible() {
    return !diplomaMissing && !tooFewHours();
  }

  /** Whether hours are missing that may not follow. */
  public boolean tooFewHours() {
    return hours < needed && !hoursMayFollow;
  }

  /** Whether hours are missing that may follow: the certification is provisional until then. */
  public boolean hoursFollow() {
    return hoursMayFollow && hours < needed;
  }

  /** Hours still missing, 0 when there are enough. */
  public int missingHours() {
    return Math.max(0, needed - hours);
  }

  /**
   * What one entry adds.
   *
   * @param from first day counted; null when nothing of it counts
   * @param to last day counted; null when nothing of it counts
   * @param hours what it adds, cut off after two decimals
   * @param notes why it counts as it does, for the applicant to read
   */
  public record Line(
      ExperienceId entry,
      String employer,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      BigDecimal hours,
      List<String> notes) {}
}
