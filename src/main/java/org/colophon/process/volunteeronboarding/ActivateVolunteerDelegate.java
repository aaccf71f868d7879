package org.colophon.process.volunteeronboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Roster;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_ActivateVolunteer: puts the volunteer on the roster. */
@Component
class ActivateVolunteerDelegate implements JavaDelegate {

  private final Roster roster;

  ActivateVolunteerDelegate(Roster roster) {
    this.roster = roster;
  }

  @Override
  public void execute(DelegateExecution execution) {
    roster.activate(CaseVariables.caseOf(execution));
  }
}
