package org.colophon.process.evaluatorassignment;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.SEAT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.ReviewUnfinished;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_FileReview: files the judgement; from now on nothing in it changes. */
@Component
class FileReviewDelegate implements JavaDelegate {

  static final FormField DECLARED =
      new FormField(
          "reviewDeclared",
          "I judged on what was submitted alone, and have no conflict of interest");

  private final SeatReviews reviews;

  FileReviewDelegate(SeatReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!DECLARED.required(execution).equals("true")) {
      throw new Refusal("Only who has no conflict of interest may judge.");
    }
    DECLARED.forget(execution);
    var seat = SEAT.from(execution);
    try {
      reviews.of(seat).file(seat, COMPLETED_BY.from(execution));
    } catch (ReviewUnfinished e) {
      throw new Refusal(e.getMessage(), e);
    }
  }
}
