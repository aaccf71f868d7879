package org.colophon.mentoring;

import java.io.Serializable;
import java.util.UUID;

/** Names one mentor being asked for one candidate. */
public record ProposalId(UUID value) implements Serializable {

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ProposalId of(String value) {
    return new ProposalId(UUID.fromString(value));
  }

  static ProposalId next() {
    return new ProposalId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
