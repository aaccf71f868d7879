package org.colophon.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * A look into low agreement, as others see it.
 *
 * @param competency its number; 0 for the whole set
 * @param ratings how many double ratings there were when it was opened, and how many of them equal
 * @param chosen who is asked for a new calibration, if that is decided
 * @param decision null until it is decided
 * @param words why, or what was agreed; empty until it is decided
 */
public record CalibrationCheckView(
    CaseNumber caseNumber,
    SetId set,
    int competency,
    RatingPeriod period,
    int ratings,
    int equal,
    LocalDate decideBy,
    Set<PersonId> chosen,
    @Nullable CheckDecision decision,
    String words,
    @Nullable PersonId decidedBy,
    @Nullable Instant decidedAt) {

  public CalibrationCheckView {
    chosen = Set.copyOf(chosen);
  }

  public boolean isDecided() {
    return decision != null;
  }

  /** The share of equal ratings when it was opened, in whole percent, rounded down. */
  public int percent() {
    return 100 * equal / ratings;
  }
}
