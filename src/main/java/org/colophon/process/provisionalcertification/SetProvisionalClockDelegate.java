package org.colophon.process.provisionalcertification;

import static org.colophon.process.CaseVariables.caseOf;
import static org.colophon.process.provisionalcertification.ProvisionalCertification.Variables.MOMENT;
import static org.colophon.process.provisionalcertification.ProvisionalCertification.Variables.OVER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.credentials.ProvisionalCertifications;
import org.springframework.stereotype.Component;

/** ServiceTask_SetProvisionalClock: finds the next reminder, or the end. */
@Component
class SetProvisionalClockDelegate implements JavaDelegate {

  private final ProvisionalCertifications provisionals;

  SetProvisionalClockDelegate(ProvisionalCertifications provisionals) {
    this.provisionals = provisionals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var next = provisionals.next(caseOf(execution));
    MOMENT.set(execution, next.at());
    OVER.set(execution, next.end());
  }
}
