package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.springframework.stereotype.Component;

/** ServiceTask_NoteReminder: notes that the end of the term comes nearer. */
@Component
class NoteReminderDelegate implements JavaDelegate {

  private final Candidacies candidacies;

  NoteReminderDelegate(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    candidacies.remind(CANDIDATE.from(execution));
  }
}
