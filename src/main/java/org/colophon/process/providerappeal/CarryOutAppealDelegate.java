package org.colophon.process.providerappeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.appeals.Appeals;
import org.colophon.appeals.CannotFollow;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_CarryOutAppeal: replaces the decision, or has it made anew. */
@Component
class CarryOutAppealDelegate implements JavaDelegate {

  private final Appeals appeals;

  CarryOutAppealDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      appeals.carryOut(CaseVariables.caseOf(execution));
    } catch (CannotFollow e) {
      throw new Refusal(e.getMessage(), e);
    }
  }
}
