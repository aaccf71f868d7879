package org.colophon.process.mentormatching;

import static org.colophon.process.mentormatching.MentorMatching.Variables.LOOK_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.mentoring.Mentorings;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_SetPairClock: says when the pair has to be looked at next. */
@Component
class SetPairClockDelegate implements JavaDelegate {

  private final Mentorings mentorings;

  SetPairClockDelegate(Mentorings mentorings) {
    this.mentorings = mentorings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LOOK_AT.set(execution, mentorings.nextLook(CaseVariables.caseOf(execution)));
  }
}
