package org.colophon.process.candidacy;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;
import static org.colophon.process.candidacy.Candidacy.Variables.CURE_UNTIL;
import static org.colophon.process.candidacy.Candidacy.Variables.REVIEW_DECISION;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.RefusalReason;
import org.colophon.candidates.Review;
import org.colophon.candidates.ReviewDecision;
import org.colophon.candidates.ReviewIncomplete;
import org.colophon.engine.Refusal;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordReview: records what staff decided on an application, and why. */
@Component
class RecordReviewDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("decision", "Decision");
  static final FormField REASON = new FormField("refusalReason", "Reason for refusing");
  static final FormField ITEMS = new FormField("missingItems", "What is missing");
  static final FormField NOTE = new FormField("reviewNote", "Note for the file");

  private final Candidacies candidacies;

  RecordReviewDelegate(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var candidate = CANDIDATE.from(execution);
    var review = review(execution);
    try {
      candidacies.review(candidate, review);
    } catch (ReviewIncomplete e) {
      throw new Refusal(e.getMessage(), e);
    }
    REVIEW_DECISION.set(execution, review.decision());
    if (review.decision() == ReviewDecision.ASK_FOR_MORE) {
      CURE_UNTIL.set(execution, candidacies.answersDue(candidate));
    }
    List.of(DECISION, REASON, ITEMS, NOTE).forEach(field -> field.forget(execution));
  }

  private static Review review(DelegateExecution execution) {
    var decision = DECISION.choice(execution, ReviewDecision.class);
    return new Review(
        decision,
        decision == ReviewDecision.ASK_FOR_MORE
            ? ITEMS.required(execution).lines().toList()
            : List.of(),
        decision == ReviewDecision.REFUSE
            ? List.of(REASON.choice(execution, RefusalReason.class))
            : List.of(),
        NOTE.text(execution).orElse(null),
        COMPLETED_BY.from(execution));
  }
}
