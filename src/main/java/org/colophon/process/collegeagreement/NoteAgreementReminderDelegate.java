package org.colophon.process.collegeagreement;

import static org.colophon.process.CaseVariables.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.colleges.Agreements;
import org.springframework.stereotype.Component;

/** ServiceTask_NoteAgreementReminder: writes down that the college is told of the end. */
@Component
class NoteAgreementReminderDelegate implements JavaDelegate {

  private final Agreements agreements;

  NoteAgreementReminderDelegate(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    agreements.remind(caseOf(execution));
  }
}
