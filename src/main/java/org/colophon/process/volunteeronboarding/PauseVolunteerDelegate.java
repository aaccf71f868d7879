package org.colophon.process.volunteeronboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Roster;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_PauseVolunteer: takes the volunteer off the roster until what ran out is renewed. */
@Component
class PauseVolunteerDelegate implements JavaDelegate {

  private final Roster roster;

  PauseVolunteerDelegate(Roster roster) {
    this.roster = roster;
  }

  @Override
  public void execute(DelegateExecution execution) {
    roster.pause(CaseVariables.caseOf(execution));
  }
}
