package org.colophon.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One evaluator's turn on a seat.
 *
 * @param reason a plain sentence why this person, and why not the next
 * @param chosenBy who chose by hand; null when the system did
 * @param answerBy last day to claim
 * @param dueOn last day to judge, once claimed
 * @param outcome null while the turn lasts
 * @param words what they said when giving back; may be empty
 */
public record Turn(
    PersonId person,
    String reason,
    @Nullable PersonId chosenBy,
    Instant offeredAt,
    LocalDate answerBy,
    @Nullable Instant claimedAt,
    @Nullable LocalDate dueOn,
    @Nullable Instant endedAt,
    @Nullable TurnOutcome outcome,
    String words) {

  /** Whether it is this person's turn now. */
  public boolean lasts() {
    return outcome == null;
  }
}
