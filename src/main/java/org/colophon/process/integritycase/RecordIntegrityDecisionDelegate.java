package org.colophon.process.integritycase;

import static org.colophon.process.CaseVariables.COMPLETED_BY;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.engine.Refusal;
import org.colophon.integrity.IntegrityCases;
import org.colophon.integrity.IntegrityState;
import org.colophon.integrity.NotIndependent;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordIntegrityDecision: records whether the evaluation goes on. */
@Component
class RecordIntegrityDecisionDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("integrityDecision", "Decision");
  static final FormField REASON =
      new FormField("integrityReason", "Why, in words for the candidate");

  private final IntegrityCases integrity;

  RecordIntegrityDecisionDelegate(IntegrityCases integrity) {
    this.integrity = integrity;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    try {
      integrity.decide(
          number,
          DECISION.choice(execution, Decision.class).outcome,
          REASON.required(execution),
          COMPLETED_BY.from(execution));
    } catch (NotIndependent e) {
      throw new Refusal(e.getMessage(), e);
    }
    List.of(DECISION, REASON).forEach(field -> field.forget(execution));
  }

  /** What can be decided. */
  enum Decision {
    UNFOUNDED(IntegrityState.UNFOUNDED),
    FOUNDED(IntegrityState.FOUNDED),
    TO_REMOVE(IntegrityState.TO_REMOVE);

    private final IntegrityState outcome;

    Decision(IntegrityState outcome) {
      this.outcome = outcome;
    }
  }
}
