package org.colophon.process.coursecondition;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.coursecondition.CourseCondition.Variables.CONDITION;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.ConditionExtendedAlready;
import org.colophon.courses.CourseConditions;
import org.colophon.engine.Refusal;
import org.colophon.process.FormField;
import org.colophon.process.coursecondition.CourseCondition.Decision;
import org.colophon.process.coursecondition.CourseCondition.Variables;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_RecordConditionDecision: carries out what the committee decides about a condition.
 */
@Component
class RecordConditionDecisionDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("conditionChoice", "Decision");
  static final FormField WORDS = new FormField("conditionWords", "Why");

  private final CourseConditions conditions;
  private final ConditionClock clock;

  RecordConditionDecisionDelegate(CourseConditions conditions, ConditionClock clock) {
    this.conditions = conditions;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var decision = DECISION.choice(execution, Decision.class);
    var condition = CONDITION.from(execution);
    var words = WORDS.required(execution);
    var by = COMPLETED_BY.from(execution);
    switch (decision) {
      case EXTEND -> extend(execution, words);
      case WAIVE -> conditions.waive(condition, words, by);
      case END -> conditions.endApproval(condition, words, by);
    }
    Variables.DECISION.set(execution, decision);
    List.of(DECISION, WORDS).forEach(field -> field.forget(execution));
  }

  private void extend(DelegateExecution execution, String words) {
    var condition = CONDITION.from(execution);
    try {
      conditions.extend(condition, words, COMPLETED_BY.from(execution));
    } catch (ConditionExtendedAlready e) {
      throw new Refusal(e.getMessage(), e);
    }
    execution.setVariables(clock.moments(condition));
  }
}
