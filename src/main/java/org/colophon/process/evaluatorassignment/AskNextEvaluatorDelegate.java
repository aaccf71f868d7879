package org.colophon.process.evaluatorassignment;

import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.ANSWER_DUE;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.ASKED;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.CHOICE_DUE;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.CLAIMED;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.EVALUATOR;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.SEAT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Seats;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_AskNextEvaluator: asks the next evaluator, or leaves the seat in the open pool. */
@Component
class AskNextEvaluatorDelegate implements JavaDelegate {

  private final Seats seats;
  private final ProgramCalendar calendar;

  AskNextEvaluatorDelegate(Seats seats, ProgramCalendar calendar) {
    this.seats = seats;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = SEAT.from(execution);
    var asked = seats.askNext(id);
    ASKED.set(execution, asked);
    CLAIMED.set(execution, false);
    var seat = seats.find(id).orElseThrow();
    if (asked) {
      var turn = seat.turn().orElseThrow();
      EVALUATOR.set(execution, turn.person());
      ANSWER_DUE.set(execution, calendar.endOf(turn.answerBy()));
    } else {
      var due = calendar.endOf(calendar.today().plusDays(seat.clock().chooseWithin()));
      CHOICE_DUE.set(execution, due);
      ANSWER_DUE.set(execution, due);
      EVALUATOR.remove(execution); // who sees the task in the pool reads what it carries
    }
  }
}
