package org.colophon.process.volunteeronboarding;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.QUALIFIED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SetsUnjudged;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordQualification: decides by what was noted about each set. */
@Component
class RecordQualificationDelegate implements JavaDelegate {

  private final Roster roster;

  RecordQualificationDelegate(Roster roster) {
    this.roster = roster;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      QUALIFIED.set(
          execution, roster.decide(CaseVariables.caseOf(execution), COMPLETED_BY.from(execution)));
    } catch (SetsUnjudged | ConflictOfInterest e) {
      throw new Refusal(e.getMessage(), e);
    }
  }
}
