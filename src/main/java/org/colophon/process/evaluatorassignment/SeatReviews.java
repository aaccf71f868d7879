package org.colophon.process.evaluatorassignment;

import java.util.List;
import org.colophon.evaluation.Reviews;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Seats;
import org.springframework.stereotype.Component;

/**
 * Finds what keeps the reviews of a seat: courses and portfolios are judged in ways of their own.
 */
@Component
class SeatReviews {

  private final Seats seats;
  private final List<Reviews> kinds;

  SeatReviews(Seats seats, List<Reviews> kinds) {
    this.seats = seats;
    this.kinds = kinds;
  }

  Reviews of(SeatId seat) {
    var kind = seats.find(seat).orElseThrow().kind();
    return kinds.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
  }
}
