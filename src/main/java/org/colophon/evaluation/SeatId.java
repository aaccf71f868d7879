package org.colophon.evaluation;

import java.io.Serializable;
import java.util.UUID;

/** Names the place of one evaluator beside what is judged. */
public record SeatId(UUID value) implements Serializable {

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static SeatId of(String value) {
    return new SeatId(UUID.fromString(value));
  }

  static SeatId next() {
    return new SeatId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
