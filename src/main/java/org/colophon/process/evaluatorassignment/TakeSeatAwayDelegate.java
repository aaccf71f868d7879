package org.colophon.process.evaluatorassignment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Seats;
import org.springframework.stereotype.Component;

/** ServiceTask_TakeSeatAway: ends the turn of whoever did not answer or judge in time. */
@Component
class TakeSeatAwayDelegate implements JavaDelegate {

  private final Seats seats;

  TakeSeatAwayDelegate(Seats seats) {
    this.seats = seats;
  }

  @Override
  public void execute(DelegateExecution execution) {
    seats.takeAway(EvaluatorAssignment.Variables.SEAT.from(execution));
  }
}
