package org.colophon.process.portfoliosubmission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Seats;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_PauseSeats: lets the evaluation rest until a suspicion is settled (R43). */
@Component
class PauseSeatsDelegate implements JavaDelegate {

  private final Seats seats;

  PauseSeatsDelegate(Seats seats) {
    this.seats = seats;
  }

  @Override
  public void execute(DelegateExecution execution) {
    seats.pause(CaseVariables.caseOf(execution));
  }
}
