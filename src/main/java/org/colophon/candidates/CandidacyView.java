package org.colophon.candidates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.EditionId;
import org.jspecify.annotations.Nullable;

/**
 * A candidacy as the program office sees it. Dates are calendar days of the program's time zone.
 *
 * @param application as submitted, with the corrections sent since
 * @param assessment the hours counted for it
 * @param edition the competency sets the candidate works on
 * @param rulesOn day whose rules hold for this candidacy, the day of the application
 * @param member whether the lower fee was asked for
 * @param submittedAt when the application came in
 * @param feeSettledAt when the fee was covered
 * @param reviewDueOn last day for the decision; null unless in review
 * @param answersDueOn last day for the candidate's answers; null unless asked
 * @param acceptedOn first day of the term
 * @param termEnd last day of the term
 * @param endedAt when the candidacy ended, in whatever way
 * @param reviews decisions so far, oldest first
 */
public record CandidacyView(
    CandidateId id,
    CaseNumber caseNumber,
    PersonId person,
    CandidacyState state,
    Application application,
    AdmissionAssessment assessment,
    EditionId edition,
    LocalDate rulesOn,
    boolean member,
    Instant submittedAt,
    @Nullable Instant feeSettledAt,
    @Nullable LocalDate reviewDueOn,
    @Nullable LocalDate answersDueOn,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate termEnd,
    @Nullable Instant endedAt,
    List<ReviewView> reviews) {

  public String name() {
    return application.personal().name();
  }

  public Optional<ReviewView> lastReview() {
    return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.get(reviews.size() - 1));
  }

  /** The questions the candidate has to answer now, with what was saved of the answers. */
  public List<ReviewView.Item> openItems() {
    return state == CandidacyState.AWAITING_ANSWERS
        ? lastReview().map(ReviewView::items).orElse(List.of())
        : List.of();
  }
}
