package org.colophon.process.courseapproval;

import static org.colophon.process.courseapproval.CourseApproval.Variables.FIRST_SEAT;
import static org.colophon.process.courseapproval.CourseApproval.Variables.REVIEWS_LATE;
import static org.colophon.process.courseapproval.CourseApproval.Variables.SECOND_SEAT;

import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.Proposals;
import org.colophon.courses.SubmittedProposal;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewSeat;
import org.colophon.evaluation.ReviewClock;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_OpenSeats: opens the places of two evaluators beside a proposal that is complete and
 * paid; the time to decide begins (R20).
 */
@Component
class OpenSeatsDelegate implements JavaDelegate {

  private final Proposals proposals;
  private final Seats seats;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  OpenSeatsDelegate(Proposals proposals, Seats seats, Rulebook rules, ProgramCalendar calendar) {
    this.proposals = proposals;
    this.seats = seats;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var proposal = proposals.submitted(CaseVariables.caseOf(execution));
    FIRST_SEAT.set(execution, open(proposal, 1));
    SECOND_SEAT.set(execution, open(proposal, 2));
    var days = rules.on(proposal.rulesOn()).courseReview();
    var decideBy = calendar.today().plusDays(days.decideWithinDays());
    REVIEWS_LATE.set(
        execution, "R/%s/P%dD".formatted(calendar.endOf(decideBy), days.lateAgainAfterDays()));
    proposals.beginReview(proposal.caseNumber(), decideBy);
  }

  private SeatId open(SubmittedProposal proposal, int position) {
    var set = rules.editionOn(proposal.rulesOn()).set(proposal.set());
    var days = rules.on(calendar.today()).courseReview();
    var changes = proposals.difference(proposal.caseNumber());
    return seats.open(
        new NewSeat(
            proposal.caseNumber(),
            EvaluatorKind.COURSE,
            proposal.set(),
            CourseSeatBar.subject(proposal.provider()),
            (changes.isPresent() ? "Changes of a course on " : "A course on ") + set.name(),
            proposal.round(),
            position,
            new ReviewClock(
                days.answerWithinDays(),
                days.remindAfterDays(),
                days.doneWithinDays(),
                days.reassignAfterDays(),
                days.chooseWithinDays()),
            changes.map(it -> new TreeSet<>(it.numbers())).orElse(null)));
  }
}
