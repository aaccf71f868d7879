package org.colophon.process.evaluatorassignment;

import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.CLAIMED;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.EVALUATOR;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.REMINDER_LEFT;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.SEAT;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.STEP_AT;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Seats;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_SetReviewClock: sets the next reminder after the claim, or the end of the turn. */
@Component
class SetReviewClockDelegate implements JavaDelegate {

  private final Seats seats;
  private final ProgramCalendar calendar;

  SetReviewClockDelegate(Seats seats, ProgramCalendar calendar) {
    this.seats = seats;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var seat = seats.find(SEAT.from(execution)).orElseThrow();
    var turn = seat.turn().orElseThrow();
    var claimed = calendar.dateOf(Objects.requireNonNull(turn.claimedAt()));
    var next =
        seat.clock().remindAfter().stream()
            .map(days -> calendar.startOf(claimed.plusDays(days)))
            .filter(moment -> moment.isAfter(calendar.now()))
            .findFirst();
    CLAIMED.set(execution, true);
    EVALUATOR.set(execution, turn.person());
    REMINDER_LEFT.set(execution, next.isPresent());
    STEP_AT.set(
        execution,
        next.orElseGet(() -> calendar.endOf(claimed.plusDays(seat.clock().reassignAfter()))));
  }
}
