package org.colophon.process.calibrationcheck;

import static org.colophon.process.CaseVariables.COMPLETED_BY;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.CalibrationChecks;
import org.colophon.evaluation.CheckDecision;
import org.colophon.evaluation.NobodyChosen;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordCalibrationDecision: records what follows low agreement, and does it. */
@Component
class RecordCalibrationDecisionDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("calibrationDecision", "Decision");
  static final FormField WORDS = new FormField("calibrationWords", "Why, or what was agreed");

  private final CalibrationChecks checks;

  RecordCalibrationDecisionDelegate(CalibrationChecks checks) {
    this.checks = checks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var decision = DECISION.choice(execution, CheckDecision.class);
    try {
      checks.decide(
          CaseVariables.caseOf(execution),
          decision,
          WORDS.required(execution),
          COMPLETED_BY.from(execution));
    } catch (NobodyChosen e) {
      throw new Refusal(e.getMessage(), e);
    }
    List.of(DECISION, WORDS).forEach(field -> field.forget(execution));
  }
}
