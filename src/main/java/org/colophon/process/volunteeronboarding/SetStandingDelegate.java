package org.colophon.process.volunteeronboarding;

import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.READY;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.STANDING_ENDS;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.STANDING_REMINDER;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Roster;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_SetStanding: says whether an evaluator has everything needed, and when the first of
 * it runs out.
 */
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
    var number = CaseVariables.caseOf(execution);
    var ready = roster.isReady(number);
    READY.set(execution, ready);
    if (ready) {
      setEnd(execution, roster.find(number).readiness().until().orElseThrow());
    }
  }

  private void setEnd(DelegateExecution execution, LocalDate last) {
    var before = rules.on(calendar.today()).evaluators().remindBeforeDays();
    STANDING_REMINDER.set(execution, calendar.startOf(last.minusDays(before)));
    STANDING_ENDS.set(execution, calendar.endOf(last));
  }
}
