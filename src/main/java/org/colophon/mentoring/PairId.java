package org.colophon.mentoring;

import java.io.Serializable;
import java.util.UUID;

/** Names a candidate and a mentor who work together. */
public record PairId(UUID value) implements Serializable {

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static PairId of(String value) {
    return new PairId(UUID.fromString(value));
  }

  static PairId next() {
    return new PairId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
