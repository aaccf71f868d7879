package org.colophon.process.providerappeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.appeals.Appeals;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_LetAppealRest: nobody carried the appeal on in time. */
@Component
class LetAppealRestDelegate implements JavaDelegate {

  private final Appeals appeals;

  LetAppealRestDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    appeals.letRest(CaseVariables.caseOf(execution));
  }
}
