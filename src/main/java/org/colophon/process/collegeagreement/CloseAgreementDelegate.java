package org.colophon.process.collegeagreement;

import static org.colophon.process.CaseVariables.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.colleges.Agreements;
import org.springframework.stereotype.Component;

/** ServiceTask_CloseAgreement: closes an agreement that was not revised in time. */
@Component
class CloseAgreementDelegate implements JavaDelegate {

  private final Agreements agreements;

  CloseAgreementDelegate(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    agreements.lapse(caseOf(execution));
  }
}
