package org.colophon.process.approvalreview;

import static org.colophon.process.approvalreview.ApprovalReview.Variables.DECISION_DUE;
import static org.colophon.process.approvalreview.ApprovalReview.Variables.TO_DECIDE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_HandReviewToCommittee: puts the review of an approval before the committee, unless
 * the approval has lapsed.
 */
@Component
class HandReviewToCommitteeDelegate implements JavaDelegate {

  private final ReviewsOfApprovals reviews;
  private final ProgramCalendar calendar;

  HandReviewToCommitteeDelegate(ReviewsOfApprovals reviews, ProgramCalendar calendar) {
    this.reviews = reviews;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var due = reviews.handToCommittee(CaseVariables.caseOf(execution));
    TO_DECIDE.set(execution, due.isPresent());
    due.ifPresent(it -> DECISION_DUE.set(execution, calendar.endOf(it)));
  }
}
