package org.colophon.courses;

import java.util.UUID;

/** Names one row of what a provider attests. */
public record AttestationId(UUID value) {

  static AttestationId next() {
    return new AttestationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
