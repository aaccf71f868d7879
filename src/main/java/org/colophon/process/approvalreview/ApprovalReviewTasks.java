package org.colophon.process.approvalreview;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskLabel;
import org.colophon.engine.TaskRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may decide about an approval, and what the card of the task says. */
@Configuration(proxyBeanMethods = false)
class ApprovalReviewTasks {

  private static final String DECIDE = "UserTask_DecideApproval";

  @Bean
  TaskRule decideApprovalRule(ReviewsOfApprovals reviews) {
    return new Uninvolved(reviews);
  }

  @Bean
  TaskLabel decideApprovalLabel(ReviewsOfApprovals reviews) {
    return new Label(reviews);
  }

  /** Nobody decides about a provider they act or teach for, nor about what they brought up. */
  record Uninvolved(ReviewsOfApprovals reviews) implements TaskRule {

    @Override
    public Set<String> tasks() {
      return Set.of(DECIDE);
    }

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      if (reviews.hasPart(person, caseNumber)) {
        throw new Refusal(
            "You act or teach for the provider of this course. Another member has to decide.");
      }
      if (reviews.find(caseNumber).openedBy().equals(person)) {
        throw new Refusal("You asked for this review. Another member has to decide.");
      }
    }
  }

  private record Label(ReviewsOfApprovals reviews) implements TaskLabel {

    @Override
    public Set<String> tasks() {
      return Set.of(DECIDE);
    }

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      var review = reviews.find(caseNumber);
      return Map.of(
          "about",
          review.lookOn() == null
              ? "Approval of " + review.course().title()
              : "Suspended approval of " + review.course().title());
    }
  }
}
