package org.colophon.process.providerappeal;

import static org.colophon.process.providerappeal.ProviderAppeal.Variables.GROUP;
import static org.colophon.process.providerappeal.ProviderAppeal.Variables.STAGE;
import static org.colophon.process.providerappeal.ProviderAppeal.Variables.STAGE_DUE;
import static org.colophon.process.providerappeal.ProviderAppeal.Variables.STAGE_LATE;
import static org.colophon.process.providerappeal.ProviderAppeal.Variables.STAGE_REMINDER;
import static org.colophon.process.providerappeal.ProviderAppeal.Variables.TASK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.accounts.Role;
import org.colophon.appeals.Appeals;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_OpenAppealStage: sets the clock of the stage the appeal has come to. */
@Component
class OpenAppealStageDelegate implements JavaDelegate {

  private final Appeals appeals;
  private final ProgramCalendar calendar;

  OpenAppealStageDelegate(Appeals appeals, ProgramCalendar calendar) {
    this.appeals = appeals;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var clock = appeals.clock(CaseVariables.caseOf(execution));
    STAGE.set(execution, clock.stage());
    STAGE_REMINDER.set(execution, calendar.startOf(clock.remindOn()));
    STAGE_DUE.set(execution, calendar.endOf(clock.dueOn()));
    STAGE_LATE.set(execution, calendar.endOf(clock.escalateAfter()));
    switch (clock.stage()) {
      case REVIEW_COMMITTEE -> say(execution, "Reconsider decision", Role.REVIEW_COMMITTEE);
      case PROGRAM_COMMITTEE -> say(execution, "Decide about appeal", Role.PROGRAM_COMMITTEE);
      case BOARD -> say(execution, "Record the Board's resolution", Role.PROGRAM_STAFF);
    }
  }

  /** What reminders call the task, and who gets them. */
  private static void say(DelegateExecution execution, String task, Role group) {
    TASK.set(execution, task);
    GROUP.set(execution, group.group());
  }
}
