package org.colophon.process.approvalreview;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/approval-review.bpmn}: every name code and model share. */
final class ApprovalReview {

  static final String KEY = "approval-review";

  static final class Variables {
    static final ProcessVariable<Instant> REMINDER = moment("approvalReviewReminder");
    static final ProcessVariable<Instant> LOOK = moment("approvalReviewLook");
    static final ProcessVariable<Instant> DECISION_DUE = moment("approvalReviewDecisionDue");
    static final ProcessVariable<Boolean> TO_DECIDE = flag("approvalToDecide");
    static final ProcessVariable<Decision> DECISION = text("approvalDecision", Decision::valueOf);

    private Variables() {}
  }

  /** What the committee can decide. */
  enum Decision {
    STAND,
    SUSPEND,
    WITHDRAW
  }

  static final class Messages {
    static final String OPENED = "ApprovalReviewOpened";
    static final String ANSWERED = "ApprovalReviewAnswered";
    static final String DROPPED = "ApprovalReviewDropped";
    static final String GIVEN_UP = "CourseGivenUp";

    private Messages() {}
  }

  private ApprovalReview() {}
}
