package org.colophon.process.collegeagreement;

import static org.colophon.process.CaseVariables.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.colleges.Agreements;
import org.springframework.stereotype.Component;

/** ServiceTask_EndAgreement: closes an agreement whose last day is over. */
@Component
class EndAgreementDelegate implements JavaDelegate {

  private final Agreements agreements;

  EndAgreementDelegate(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    agreements.end(caseOf(execution));
  }
}
