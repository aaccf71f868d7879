package org.colophon.process.courseapproval;

import static org.colophon.process.courseapproval.CourseApproval.Variables.DECISION_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.Proposals;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** ServiceTask_OpenDecision: puts a proposal both evaluators judged before the committee. */
@Component
class OpenDecisionDelegate implements JavaDelegate {

  private final Proposals proposals;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  OpenDecisionDelegate(Proposals proposals, Rulebook rules, ProgramCalendar calendar) {
    this.proposals = proposals;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The committee has until the day the program wants to have decided, and a week at the least. */
  @Override
  public void execute(DelegateExecution execution) {
    var proposal = proposals.submitted(CaseVariables.caseOf(execution));
    var target =
        calendar
            .dateOf(proposal.at())
            .plusDays(rules.on(proposal.rulesOn()).courseReview().decideWithinDays());
    var least = calendar.today().plusDays(7);
    var due = target.isBefore(least) ? least : target;
    DECISION_DUE.set(execution, calendar.endOf(due));
    proposals.beginDecision(proposal.caseNumber(), due);
  }
}
