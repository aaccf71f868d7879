package org.colophon.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * A request about somebody's own record.
 *
 * @param answerBy the last day of the program office's time, after an extension the later one
 * @param extension present once the time was extended
 * @param answer present once it is answered
 */
public record RecordRequestView(
    CaseNumber caseNumber,
    PersonId person,
    RecordQuestion question,
    RecordRequestState state,
    Instant filedAt,
    LocalDate answerBy,
    Optional<Extension> extension,
    Optional<Answer> answer) {

  /**
   * More time was needed.
   *
   * @param reason why, as the person reads it
   */
  public record Extension(String reason, Instant at) {}

  /**
   * How it was answered.
   *
   * @param done what was done, as the person reads it; empty when nothing was
   * @param reason why not all of it, as the person reads it; empty when all was done
   * @param kept what stays by rule; empty unless a deletion was granted, be it in part
   */
  public record Answer(String done, String reason, String kept, PersonId by, Instant at) {}

  public boolean isOpen() {
    return state == RecordRequestState.FILED;
  }
}
