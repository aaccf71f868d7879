package org.colophon.integrity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * A suspicion as program staff see it.
 *
 * @param about case of the work
 * @param author whose work it is
 * @param suspicions what was noticed, the first one first
 * @param lookBy the last day to look at it
 * @param question what the author is asked; empty while they are not
 * @param answer what they say; empty until then
 * @param decision present once it is decided
 */
public record IntegrityView(
    CaseNumber caseNumber,
    CaseNumber about,
    PersonId author,
    IntegrityState state,
    List<Suspicion> suspicions,
    Instant openedAt,
    LocalDate lookBy,
    Optional<Question> question,
    Optional<Answer> answer,
    Optional<Decision> decision) {

  public IntegrityView {
    suspicions = List.copyOf(suspicions);
  }

  /**
   * What the author is asked.
   *
   * @param answerBy the last day of their time; it is not decided before
   */
  public record Question(String words, PersonId by, Instant at, LocalDate answerBy) {}

  /** What the author says. */
  public record Answer(String words, Instant at) {}

  /**
   * What was decided.
   *
   * @param reason as the author may read it
   */
  public record Decision(String reason, PersonId by, Instant at) {}

  /** Whether the author may answer now. */
  public boolean takesAnswer() {
    return question.isPresent() && answer.isEmpty() && state.open();
  }
}
