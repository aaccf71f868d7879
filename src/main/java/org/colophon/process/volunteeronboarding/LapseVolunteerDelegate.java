package org.colophon.process.volunteeronboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Roster;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_LapseVolunteer: ends the case of a volunteer who did not get ready in time. */
@Component
class LapseVolunteerDelegate implements JavaDelegate {

  private final Roster roster;

  LapseVolunteerDelegate(Roster roster) {
    this.roster = roster;
  }

  @Override
  public void execute(DelegateExecution execution) {
    roster.lapse(CaseVariables.caseOf(execution));
  }
}
