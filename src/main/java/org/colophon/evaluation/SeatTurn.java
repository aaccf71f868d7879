package org.colophon.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** One evaluator's turn on a seat, as it is kept. */
@Embeddable
class SeatTurn {

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private String reason;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "chosen_by"))
  private @Nullable PersonId chosenBy;

  private Instant offeredAt;

  @Column(name = "answer_by_on")
  private LocalDate answerBy;

  private @Nullable Instant claimedAt;

  @Column(name = "due_on")
  private @Nullable LocalDate dueOn;

  private @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable TurnOutcome outcome;

  private String words;

  protected SeatTurn() {} // for JPA

  SeatTurn(
      PersonId person,
      String reason,
      @Nullable PersonId chosenBy,
      Instant offeredAt,
      LocalDate answerBy) {
    this.person = person;
    this.reason = reason;
    this.chosenBy = chosenBy;
    this.offeredAt = offeredAt;
    this.answerBy = answerBy;
    this.words = "";
  }

  void claim(Instant now, LocalDate due) {
    claimedAt = now;
    dueOn = due;
  }

  void end(TurnOutcome how, String said, Instant now) {
    outcome = how;
    words = said;
    endedAt = now;
  }

  Turn view() {
    return new Turn(
        person, reason, chosenBy, offeredAt, answerBy, claimedAt, dueOn, endedAt, outcome, words);
  }
}
