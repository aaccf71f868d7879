package org.colophon.courses;

import java.io.Serializable;
import java.util.UUID;

/** Names one proposal of a course. */
public record ProposalId(UUID value) implements Serializable {

  public static ProposalId of(String value) {
    return new ProposalId(UUID.fromString(value));
  }

  public static ProposalId next() {
    return new ProposalId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
