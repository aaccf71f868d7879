package org.colophon.process.providerappeal;

import static org.colophon.process.providerappeal.ProviderAppeal.Variables.CHOICE_ENDS;
import static org.colophon.process.providerappeal.ProviderAppeal.Variables.CHOICE_REMINDER;
import static org.colophon.process.providerappeal.ProviderAppeal.Variables.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.colophon.appeals.AppealOutcome;
import org.colophon.appeals.Appeals;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** Says what the model goes on by when a committee has decided. */
@Component
class AppealChoice {

  private final Appeals appeals;
  private final ProgramCalendar calendar;

  AppealChoice(Appeals appeals, ProgramCalendar calendar) {
    this.appeals = appeals;
    this.calendar = calendar;
  }

  /** Where the decision stands, the provider's clock begins. */
  void open(DelegateExecution execution, AppealOutcome outcome) {
    OUTCOME.set(execution, outcome);
    if (outcome == AppealOutcome.UPHELD) {
      var clock = appeals.choice(CaseVariables.caseOf(execution));
      CHOICE_REMINDER.set(execution, calendar.startOf(clock.remindOn()));
      CHOICE_ENDS.set(execution, calendar.endOf(clock.untilOn()));
    }
  }
}
