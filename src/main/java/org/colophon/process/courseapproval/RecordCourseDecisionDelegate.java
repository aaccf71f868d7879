package org.colophon.process.courseapproval;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.colophon.process.courseapproval.CourseApproval.Variables.VERDICT;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.ProposalReason;
import org.colophon.courses.Proposals;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.colophon.process.courseapproval.CourseApproval.Verdict;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordCourseDecision: carries out what the committee decided about a course. */
@Component
class RecordCourseDecisionDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("courseDecision", "Decision");
  static final FormField WORDS = new FormField("courseWords", "What the provider should know");

  static final FormField CONDITIONS = new FormField("courseConditions", "Conditions in your words");

  static final FormField UNINVOLVED =
      new FormField(
          "courseUninvolved", "I had no part in this course and have no conflict of interest");

  static final Map<ProposalReason, FormField> REASONS =
      Arrays.stream(ProposalReason.values())
          .collect(
              toMap(
                  it -> it,
                  RecordCourseDecisionDelegate::field,
                  (one, other) -> one,
                  () -> new EnumMap<>(ProposalReason.class)));

  private final Proposals proposals;
  private final Revision revision;

  RecordCourseDecisionDelegate(Proposals proposals, Revision revision) {
    this.proposals = proposals;
    this.revision = revision;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var decision = DECISION.choice(execution, Decision.class);
    if (!UNINVOLVED.required(execution).equals("true")) {
      throw new Refusal("Only a member who had no part in the course may decide.");
    }
    var words = WORDS.text(execution).orElse("");
    switch (decision) {
      case APPROVE -> approve(execution, words, List.of());
      case APPROVE_IF -> approve(execution, words, conditions(execution));
      case RETURN -> revision.ask(execution, letter(execution, false, words));
      case DENY ->
          proposals.deny(
              CaseVariables.caseOf(execution),
              letter(execution, true, words),
              CaseVariables.COMPLETED_BY.from(execution));
    }
    VERDICT.set(execution, decision.verdict);
    List.of(DECISION, WORDS, CONDITIONS, UNINVOLVED).forEach(field -> field.forget(execution));
    REASONS.values().forEach(field -> field.forget(execution));
  }

  private void approve(DelegateExecution execution, String words, List<String> under) {
    proposals.approve(
        CaseVariables.caseOf(execution), words, under, CaseVariables.COMPLETED_BY.from(execution));
  }

  /** Each chosen reason that can be mended, and each line that was written, is a condition. */
  private static List<String> conditions(DelegateExecution execution) {
    var written =
        CONDITIONS
            .text(execution)
            .orElse("")
            .lines()
            .map(String::strip)
            .filter(it -> !it.isEmpty());
    var conditions = Stream.concat(reasons(execution, false).stream(), written).toList();
    if (conditions.isEmpty()) {
      throw new Refusal("Please choose or write at least one condition, or approve without any.");
    }
    return conditions;
  }

  private static List<String> reasons(DelegateExecution execution, boolean last) {
    return REASONS.keySet().stream()
        .filter(it -> it.isFinal() == last)
        .filter(it -> REASONS.get(it).text(execution).filter("true"::equals).isPresent())
        .map(ProposalReason::sentence)
        .toList();
  }

  /** The field of a reason in the form, as {@code reasonSyllabusThin}. */
  private static FormField field(ProposalReason reason) {
    var words =
        Arrays.stream(reason.name().split("_"))
            .map(it -> it.charAt(0) + it.substring(1).toLowerCase(Locale.ROOT))
            .collect(joining());
    return new FormField("reason" + words, reason.sentence());
  }

  /** The chosen reasons as sentences, then what was written; a line each. */
  private static String letter(DelegateExecution execution, boolean last, String words) {
    var reasons = reasons(execution, last);
    if (reasons.isEmpty()) {
      throw new Refusal("Please choose at least one reason; the letter to the provider says it.");
    }
    return String.join("\n", reasons) + (words.isEmpty() ? "" : "\n" + words);
  }

  /** What the form offers. */
  enum Decision {
    APPROVE(Verdict.APPROVE),
    APPROVE_IF(Verdict.APPROVE),
    RETURN(Verdict.RETURN),
    DENY(Verdict.DENY);

    private final Verdict verdict;

    Decision(Verdict verdict) {
      this.verdict = verdict;
    }
  }
}
