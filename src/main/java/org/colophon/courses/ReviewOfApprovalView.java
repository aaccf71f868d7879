package org.colophon.courses;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * The review of an approval as others see it.
 *
 * @param concern what it is about, or why the provider gives the course up; for the provider to
 *     read
 * @param answerBy the last day for the provider's answer, in the program's time zone
 * @param answer what the provider said last; empty before it did
 * @param letter the reasons of the last decision; empty before there was one
 * @param lookOn the day on which a suspension is decided about again; null before there was one
 * @param endsOn the last day of an approval that was withdrawn or given up; null otherwise
 */
public record ReviewOfApprovalView(
    CaseNumber caseNumber,
    CourseView course,
    ReviewOfApprovalState state,
    String concern,
    PersonId openedBy,
    Instant openedAt,
    LocalDate answerBy,
    String answer,
    @Nullable FileId file,
    @Nullable PersonId answeredBy,
    @Nullable Instant answeredAt,
    String letter,
    @Nullable PersonId decidedBy,
    @Nullable Instant decidedAt,
    @Nullable LocalDate lookOn,
    @Nullable LocalDate endsOn) {

  /** Whether the provider may answer now. */
  public boolean takesAnswer() {
    return state == ReviewOfApprovalState.OPEN || state == ReviewOfApprovalState.SUSPENDED;
  }
}
