package org.colophon.process.evaluatorassignment;

import static org.colophon.process.evaluatorassignment.EvaluatorAssignment.Variables.SEAT;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.TaskLabel;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.springframework.stereotype.Component;

/** Says on the card what a review is about. */
@Component
class ReviewLabel implements TaskLabel {

  private final SeatLabel label;

  ReviewLabel(Seats seats) {
    this.label = new SeatLabel(seats);
  }

  @Override
  public String task() {
    return "UserTask_Review";
  }

  @Override
  public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
    return label.of(SeatId.of(variables.apply(SEAT.name())));
  }

  /** The texts both tasks of a seat show. */
  record SeatLabel(Seats seats) {

    Map<String, String> of(SeatId id) {
      return Map.of("about", seats.find(id).orElseThrow().title(), "seat", id.toString());
    }
  }
}
