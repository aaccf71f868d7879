package org.colophon.process.courserenewal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.Renewals;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_CloseUnpaidRenewal: nothing was paid for the renewal in time. */
@Component
class CloseUnpaidRenewalDelegate implements JavaDelegate {

  private final Renewals renewals;

  CloseUnpaidRenewalDelegate(Renewals renewals) {
    this.renewals = renewals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    renewals.closeUnpaid(CaseVariables.caseOf(execution));
  }
}
