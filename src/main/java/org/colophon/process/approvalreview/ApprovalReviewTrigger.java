package org.colophon.process.approvalreview;

import static org.colophon.process.approvalreview.ApprovalReview.Messages.ANSWERED;
import static org.colophon.process.approvalreview.ApprovalReview.Messages.DROPPED;
import static org.colophon.process.approvalreview.ApprovalReview.Messages.GIVEN_UP;
import static org.colophon.process.approvalreview.ApprovalReview.Messages.OPENED;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.courses.ApprovalReviewAnswered;
import org.colophon.courses.ApprovalReviewDropped;
import org.colophon.courses.ApprovalReviewOpened;
import org.colophon.courses.CourseGivenUp;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.process.Wakeup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or wakes the review of an approval, in the transaction of what happened. */
@Component
class ApprovalReviewTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final ReviewsOfApprovals reviews;
  private final ApprovalReviewClock clock;

  ApprovalReviewTrigger(
      RuntimeService runtime,
      Wakeup wakeup,
      ReviewsOfApprovals reviews,
      ApprovalReviewClock clock) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.reviews = reviews;
    this.clock = clock;
  }

  @EventListener
  void on(ApprovalReviewOpened event) {
    runtime.startProcessInstanceByMessage(
        OPENED,
        event.caseNumber().value(),
        clock.answerUntil(reviews.find(event.caseNumber()).answerBy()));
  }

  @EventListener
  void on(CourseGivenUp event) {
    runtime.startProcessInstanceByMessage(GIVEN_UP, event.caseNumber().value());
  }

  @EventListener
  void on(ApprovalReviewAnswered event) {
    wakeup.tell(ANSWERED, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(ApprovalReviewDropped event) {
    wakeup.tell(DROPPED, event.caseNumber(), Map.of());
  }
}
