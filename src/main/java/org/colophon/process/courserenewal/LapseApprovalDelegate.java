package org.colophon.process.courserenewal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.Renewals;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_LapseApproval: the last day of an approval is over, and nobody asked to renew it. */
@Component
class LapseApprovalDelegate implements JavaDelegate {

  private final Renewals renewals;

  LapseApprovalDelegate(Renewals renewals) {
    this.renewals = renewals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    renewals.lapse(CaseVariables.caseOf(execution));
  }
}
