package org.colophon.process.provisionalcertification;

import static org.colophon.process.CaseVariables.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.credentials.ProvisionalCertifications;
import org.springframework.stereotype.Component;

/** ServiceTask_EndProvisional: closes a provisional certification whose time is over. */
@Component
class EndProvisionalDelegate implements JavaDelegate {

  private final ProvisionalCertifications provisionals;

  EndProvisionalDelegate(ProvisionalCertifications provisionals) {
    this.provisionals = provisionals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    provisionals.end(caseOf(execution));
  }
}
