package org.colophon.evaluation.agreement;

import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.evaluation.Finding;
import org.colophon.program.SetId;

/**
 * Two evaluators' ratings of one competency of one portfolio, each given without knowing the other.
 *
 * @param portfolio names the portfolio and its submission; ratings of one portfolio hang together
 * @param filedOn when the later of the two was filed
 */
public record DoubleRating(
    String portfolio,
    SetId set,
    int competency,
    LocalDate filedOn,
    PersonId first,
    Finding firstFinding,
    PersonId second,
    Finding secondFinding) {

  public DoubleRating {
    if (first.equals(second)) {
      throw new IllegalArgumentException("One evaluator is not two: " + first);
    }
  }

  boolean isEqual() {
    return firstFinding == secondFinding;
  }

  /** The same with the other evaluator first. */
  DoubleRating turned() {
    return new DoubleRating(
        portfolio, set, competency, filedOn, second, secondFinding, first, firstFinding);
  }
}
