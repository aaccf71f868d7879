package org.colophon.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.colophon.program.SetId;

/**
 * A reported completion as others see it.
 *
 * @param certificate what the candidate handed in; empty where the provider attested by itself
 * @param confirmBy last day of the program office's time to confirm it
 * @param answerBy last day on which the provider's answer is asked for; empty when nobody was there
 *     to ask
 * @param judgement present once it is confirmed or rejected
 */
public record CompletionView(
    CompletionId id,
    PersonId person,
    CaseNumber caseNumber,
    CourseId course,
    String courseTitle,
    String providerName,
    SetId set,
    LocalDate startedOn,
    LocalDate completedOn,
    Optional<FileId> certificate,
    CompletionState state,
    Instant reportedAt,
    LocalDate confirmBy,
    Optional<LocalDate> answerBy,
    Optional<Judgement> judgement) {

  /**
   * Who confirmed or rejected a completion.
   *
   * @param by the person
   * @param at when
   * @param text a note, or the reason of a rejection; may be empty
   * @param authority on what ground they may, as {@code program-staff}, the rule in force that day,
   *     or {@code provider-signatory}
   */
  public record Judgement(PersonId by, Instant at, String text, String authority) {}
}
