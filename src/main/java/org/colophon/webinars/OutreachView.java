package org.colophon.webinars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/**
 * A request for a webinar of a group's own, or an offer to promote the program.
 *
 * @param answerBy the last day of the program office's time
 * @param answer present once it is answered
 */
public record OutreachView(
    CaseNumber caseNumber,
    PersonId person,
    OutreachQuestion question,
    OutreachState state,
    Instant filedAt,
    LocalDate answerBy,
    Optional<Answer> answer) {

  /**
   * How it was answered.
   *
   * @param text as the person reads it
   */
  public record Answer(String text, PersonId by, Instant at) {}

  public boolean isOpen() {
    return state == OutreachState.FILED;
  }
}
