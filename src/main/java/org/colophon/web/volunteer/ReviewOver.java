package org.colophon.web.volunteer;

import java.util.Map;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Turn;

/** It was this person's turn, and is not any more. */
class ReviewOver extends Exception {

  private final transient SeatView seat;
  private final transient Turn turn;
  private final transient Map<String, Object> filed;

  /**
   * Keeps what the page about it says.
   *
   * @param filed what the person filed, by attribute of the page; nothing when they did not
   */
  ReviewOver(SeatView seat, Turn turn, Map<String, Object> filed) {
    super("The turn of %s on seat %s is over".formatted(turn.person(), seat.id()));
    this.seat = seat;
    this.turn = turn;
    this.filed = filed;
  }

  SeatView seat() {
    return seat;
  }

  Turn turn() {
    return turn;
  }

  Map<String, Object> filed() {
    return filed;
  }
}
