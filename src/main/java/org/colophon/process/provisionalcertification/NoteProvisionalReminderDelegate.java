package org.colophon.process.provisionalcertification;

import static org.colophon.process.CaseVariables.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.credentials.ProvisionalCertifications;
import org.springframework.stereotype.Component;

/** ServiceTask_NoteProvisionalReminder: writes down that the holder is reminded of the hours. */
@Component
class NoteProvisionalReminderDelegate implements JavaDelegate {

  private final ProvisionalCertifications provisionals;

  NoteProvisionalReminderDelegate(ProvisionalCertifications provisionals) {
    this.provisionals = provisionals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    provisionals.remind(caseOf(execution));
  }
}
