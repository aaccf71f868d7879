package org.colophon.process.courseapproval;

import static org.colophon.process.courseapproval.CourseApproval.Variables.DECISION_DUE;

import java.time.LocalDate;
import java.util.Comparator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.Proposals;
import org.colophon.evaluation.Seats;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** ServiceTask_OpenDecision: puts a proposal both evaluators judged before the committee. */
@Component
class OpenDecisionDelegate implements JavaDelegate {

  private final Proposals proposals;
  private final Seats seats;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  OpenDecisionDelegate(Proposals proposals, Seats seats, Rulebook rules, ProgramCalendar calendar) {
    this.proposals = proposals;
    this.seats = seats;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The committee has until the day the program wants to have decided, and a week at the least. */
  @Override
  public void execute(DelegateExecution execution) {
    var proposal = proposals.submitted(CaseVariables.caseOf(execution));
    var target =
        reviewBegan(proposal.caseNumber())
            .plusDays(rules.on(proposal.rulesOn()).courseReview().decideWithinDays());
    var least = calendar.today().plusDays(7);
    var due = target.isBefore(least) ? least : target;
    DECISION_DUE.set(execution, calendar.endOf(due));
    proposals.beginDecision(proposal.caseNumber(), due);
  }

  /** The day on which the evaluators of the latest round were first looked for. */
  private LocalDate reviewBegan(CaseNumber number) {
    return seats.ofCase(number).stream()
        .map(it -> calendar.dateOf(it.openedAt()))
        .max(Comparator.naturalOrder())
        .orElseGet(calendar::today);
  }
}
