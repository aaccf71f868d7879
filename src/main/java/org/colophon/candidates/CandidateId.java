package org.colophon.candidates;

import java.io.Serializable;
import java.util.UUID;

/**
 * Names one candidate: one application and the candidacy that may follow from it.
 *
 * @param value random, never reused
 */
public record CandidateId(UUID value) implements Serializable {

  public static CandidateId of(String value) {
    return new CandidateId(UUID.fromString(value));
  }

  public static CandidateId next() {
    return new CandidateId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
