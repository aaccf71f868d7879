package org.colophon.process.volunteeronboarding;

import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.STANDING_ENDS;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.STANDING_REMINDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Roster;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** ServiceTask_SetStanding: says when the first thing an evaluator needs runs out. */
@Component
class SetStandingDelegate implements JavaDelegate {

  private final Roster roster;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  SetStandingDelegate(Roster roster, Rulebook rules, ProgramCalendar calendar) {
    this.roster = roster;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var last = roster.find(CaseVariables.caseOf(execution)).readiness().until().orElseThrow();
    var before = rules.on(calendar.today()).evaluators().remindBeforeDays();
    STANDING_REMINDER.set(execution, calendar.startOf(last.minusDays(before)));
    STANDING_ENDS.set(execution, calendar.endOf(last));
  }
}
