package org.colophon.process.mentormatching;

import static org.colophon.process.mentormatching.MentorMatching.Variables.STEP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.mentoring.Mentorings;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_LookAtMentoring: says where it goes from here. */
@Component
class LookAtMentoringDelegate implements JavaDelegate {

  private final Mentorings mentorings;

  LookAtMentoringDelegate(Mentorings mentorings) {
    this.mentorings = mentorings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    STEP.set(execution, mentorings.step(CaseVariables.caseOf(execution)));
  }
}
