package org.colophon.process.courseapproval;

import static org.colophon.process.courseapproval.CourseApproval.Variables.REVISION_ENDS;
import static org.colophon.process.courseapproval.CourseApproval.Variables.REVISION_REMINDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.colophon.courses.Proposals;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Gives a proposal back to its provider, with a last day for the revision. */
@Component
class Revision {

  /** How long before that day the provider is reminded. */
  private static final int REMIND_DAYS_BEFORE = 7;

  private final Proposals proposals;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  Revision(Proposals proposals, Rulebook rules, ProgramCalendar calendar) {
    this.proposals = proposals;
    this.rules = rules;
    this.calendar = calendar;
  }

  void ask(DelegateExecution execution, String why) {
    var today = calendar.today();
    var until = today.plusDays(rules.on(today).courseReview().reviseWithinDays());
    proposals.sendBack(
        CaseVariables.caseOf(execution), why, until, CaseVariables.COMPLETED_BY.from(execution));
    REVISION_REMINDER.set(execution, calendar.startOf(until.minusDays(REMIND_DAYS_BEFORE)));
    REVISION_ENDS.set(execution, calendar.endOf(until));
  }
}
