package org.colophon.colleges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A graduation as the graduate, their college and the program see it.
 *
 * @param answerBy last day for the college
 * @param settleBy last day for the program office, if the college does not answer
 */
public record GraduationView(
    CaseNumber caseNumber,
    PersonId person,
    CollegeProgram program,
    String nameThen,
    LocalDate graduatedOn,
    @Nullable FileId diploma,
    GraduationState state,
    Instant askedAt,
    LocalDate answerBy,
    LocalDate settleBy,
    Optional<Answer> answer) {

  public boolean isOpen() {
    return state == GraduationState.ASKED;
  }

  /**
   * What was answered.
   *
   * @param byCollege false when the program office settled it
   * @param words what it rests on, or why not
   */
  public record Answer(
      boolean byCollege, PersonId by, Instant at, String words, @Nullable FileId proof) {}
}
