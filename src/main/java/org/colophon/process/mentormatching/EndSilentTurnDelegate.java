package org.colophon.process.mentormatching;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.mentoring.Mentorings;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_EndSilentTurn: ends the turn of a mentor who did not answer in time. */
@Component
class EndSilentTurnDelegate implements JavaDelegate {

  private final Mentorings mentorings;

  EndSilentTurnDelegate(Mentorings mentorings) {
    this.mentorings = mentorings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mentorings.endSilentTurn(CaseVariables.caseOf(execution));
  }
}
