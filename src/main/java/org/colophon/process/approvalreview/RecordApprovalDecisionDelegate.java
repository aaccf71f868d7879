package org.colophon.process.approvalreview;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.colophon.process.CaseVariables.COMPLETED_BY;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.NotApprovedNow;
import org.colophon.courses.ReviewOfApprovalReason;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.colophon.process.approvalreview.ApprovalReview.Decision;
import org.colophon.process.approvalreview.ApprovalReview.Variables;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordApprovalDecision: carries out what the committee decides about an approval. */
@Component
class RecordApprovalDecisionDelegate implements JavaDelegate {

  /** What the record of a decision holds. */
  private static final int LONGEST = 4000;

  static final FormField DECISION = new FormField("approvalChoice", "Decision");
  static final FormField WORDS = new FormField("approvalWords", "What the provider should know");

  static final Map<ReviewOfApprovalReason, FormField> REASONS =
      Arrays.stream(ReviewOfApprovalReason.values())
          .collect(
              toMap(
                  it -> it,
                  RecordApprovalDecisionDelegate::field,
                  (one, other) -> one,
                  () -> new EnumMap<>(ReviewOfApprovalReason.class)));

  private final ReviewsOfApprovals reviews;
  private final ApprovalReviewClock clock;

  RecordApprovalDecisionDelegate(ReviewsOfApprovals reviews, ApprovalReviewClock clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var decision = DECISION.choice(execution, Decision.class);
    var letter = letter(execution, decision != Decision.STAND);
    var number = CaseVariables.caseOf(execution);
    var by = COMPLETED_BY.from(execution);
    switch (decision) {
      case STAND -> reviews.stand(number, letter, by);
      case SUSPEND -> suspend(execution, letter);
      case WITHDRAW -> reviews.withdraw(number, letter, by);
    }
    Variables.DECISION.set(execution, decision);
    List.of(DECISION, WORDS).forEach(field -> field.forget(execution));
    REASONS.values().forEach(field -> field.forget(execution));
  }

  private void suspend(DelegateExecution execution, String letter) {
    try {
      var look =
          reviews.suspend(CaseVariables.caseOf(execution), letter, COMPLETED_BY.from(execution));
      execution.setVariables(clock.lookOn(look));
    } catch (NotApprovedNow e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  /** The field of a reason in the form, as {@code approvalNotTaught}. */
  private static FormField field(ReviewOfApprovalReason reason) {
    var words =
        Arrays.stream(reason.name().split("_"))
            .map(it -> it.charAt(0) + it.substring(1).toLowerCase(Locale.ROOT))
            .collect(joining());
    return new FormField("approval" + words, reason.sentence());
  }

  /** The chosen reasons that fit the decision, then what was written; a line each. */
  private static String letter(DelegateExecution execution, boolean against) {
    var reasons =
        REASONS.keySet().stream()
            .filter(it -> it.isAgainst() == against)
            .filter(it -> REASONS.get(it).text(execution).filter("true"::equals).isPresent())
            .map(ReviewOfApprovalReason::sentence)
            .toList();
    if (reasons.isEmpty()) {
      throw new Refusal("Please choose at least one reason; the letter to the provider says it.");
    }
    var letter =
        Stream.concat(reasons.stream(), WORDS.text(execution).stream()).collect(joining("\n"));
    if (letter.length() > LONGEST) {
      throw new Refusal("The reasons and your words are too long together; please shorten yours.");
    }
    return letter;
  }
}
