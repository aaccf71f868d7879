package org.colophon.mentoring;

import java.io.Serializable;
import java.util.UUID;

/** Names one matching round. */
public record RoundId(UUID value) implements Serializable {

  static RoundId next() {
    return new RoundId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
