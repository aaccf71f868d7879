package org.colophon.process.evaluatorassignment;

import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.SEAT;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.TaskLabel;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.colophon.process.evaluatorassignment.ReviewLabel.SeatLabel;
import org.springframework.stereotype.Component;

/** Says on the card which seat nobody is left for. */
@Component
class ChooseEvaluatorLabel implements TaskLabel {

  private final SeatLabel label;

  ChooseEvaluatorLabel(Seats seats) {
    this.label = new SeatLabel(seats);
  }

  @Override
  public String task() {
    return "UserTask_ChooseEvaluator";
  }

  @Override
  public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
    return label.of(SeatId.of(variables.apply(SEAT.name())));
  }
}
