package org.colophon.process.mentormatching;

import static org.colophon.process.mentormatching.MentorMatching.Variables.SILENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.mentoring.Look;
import org.colophon.mentoring.Mentorings;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_LookAtPair: says whether the pair is reminded, or was silent for long. */
@Component
class LookAtPairDelegate implements JavaDelegate {

  private final Mentorings mentorings;

  LookAtPairDelegate(Mentorings mentorings) {
    this.mentorings = mentorings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SILENT.set(execution, mentorings.look(CaseVariables.caseOf(execution)) == Look.SILENCE);
  }
}
