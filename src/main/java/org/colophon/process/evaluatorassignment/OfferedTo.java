package org.colophon.process.evaluatorassignment;

import java.util.List;
import org.colophon.engine.ForModels;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.springframework.stereotype.Component;

/** Tells to whom alone a review is offered. */
@Component
@ForModels
public class OfferedTo {

  private final Seats seats;

  OfferedTo(Seats seats) {
    this.seats = seats;
  }

  /** The one person whose turn it is on the seat; nobody while it is in the open pool. */
  public List<String> of(String seat) {
    return seats.find(SeatId.of(seat)).orElseThrow().turn().stream()
        .map(it -> it.person().value())
        .toList();
  }
}
