package org.colophon.process.coursecondition;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.coursecondition.CourseCondition.Variables.CONDITION;
import static org.colophon.process.coursecondition.CourseCondition.Variables.JUDGEMENT;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.CourseConditions;
import org.colophon.process.FormField;
import org.colophon.process.coursecondition.CourseCondition.Judgement;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_RecordConditionJudgement: closes a condition that is met, or says what is missing.
 */
@Component
class RecordConditionJudgementDelegate implements JavaDelegate {

  static final FormField FOUND = new FormField("conditionFound", "What you found");
  static final FormField WORDS = new FormField("conditionMissing", "What is missing, or a note");

  private final CourseConditions conditions;

  RecordConditionJudgementDelegate(CourseConditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    JUDGEMENT.set(
        execution,
        switch (FOUND.choice(execution, Found.class)) {
          case MET -> met(execution);
          case NOT_MET -> missed(execution);
        });
    List.of(FOUND, WORDS).forEach(field -> field.forget(execution));
  }

  private Judgement met(DelegateExecution execution) {
    conditions.meet(
        CONDITION.from(execution), WORDS.text(execution).orElse(""), COMPLETED_BY.from(execution));
    return Judgement.MET;
  }

  private Judgement missed(DelegateExecution execution) {
    var timeIsLeft =
        conditions.miss(
            CONDITION.from(execution), WORDS.required(execution), COMPLETED_BY.from(execution));
    return timeIsLeft ? Judgement.NOT_YET : Judgement.OVER;
  }

  /** What staff can find. */
  enum Found {
    MET,
    NOT_MET
  }
}
