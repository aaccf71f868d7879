package org.colophon.process.volunteeronboarding;

import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.READY;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.READY_DUE;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.READY_REMINDER;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Roster;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** ServiceTask_LookAtReadiness: says whether work can be given, and until when to wait if not. */
@Component
class LookAtReadinessDelegate implements JavaDelegate {

  private final Roster roster;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  LookAtReadinessDelegate(Roster roster, Rulebook rules, ProgramCalendar calendar) {
    this.roster = roster;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    var ready = roster.isReady(number);
    READY.set(execution, ready);
    if (!ready) {
      var last = Objects.requireNonNull(roster.find(number).readyBy());
      var before = rules.on(calendar.today()).evaluators().remindBeforeDays();
      READY_REMINDER.set(execution, calendar.startOf(last.minusDays(before)));
      READY_DUE.set(execution, calendar.endOf(last));
    }
  }
}
