package org.colophon.process.evaluatorassignment;

import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Messages.CLAIMED;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Messages.GIVEN_BACK;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Messages.TAKEN;
import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.SEAT;

import org.colophon.evaluation.SeatClaimed;
import org.colophon.evaluation.SeatGivenBack;
import org.colophon.process.Wakeup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes the process of a seat, in the transaction of what happened. */
@Component
class EvaluatorAssignmentTrigger {

  private final Wakeup wakeup;

  EvaluatorAssignmentTrigger(Wakeup wakeup) {
    this.wakeup = wakeup;
  }

  @EventListener
  void on(SeatClaimed event) {
    wakeup.tell(CLAIMED, event.caseNumber(), SEAT, event.seat());
    wakeup.tell(TAKEN, event.caseNumber(), SEAT, event.seat());
  }

  @EventListener
  void on(SeatGivenBack event) {
    wakeup.tell(GIVEN_BACK, event.caseNumber(), SEAT, event.seat());
  }
}
