package org.colophon.process.collegeagreement;

import static org.colophon.process.CaseVariables.caseOf;
import static org.colophon.process.collegeagreement.CollegeAgreement.Variables.MOMENT;
import static org.colophon.process.collegeagreement.CollegeAgreement.Variables.OVER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.colleges.Agreements;
import org.springframework.stereotype.Component;

/** ServiceTask_SetAgreementClock: finds the next reminder, or the end. */
@Component
class SetAgreementClockDelegate implements JavaDelegate {

  private final Agreements agreements;

  SetAgreementClockDelegate(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var next = agreements.next(caseOf(execution));
    MOMENT.set(execution, next.at());
    OVER.set(execution, next.end());
  }
}
