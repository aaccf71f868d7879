package org.colophon.credentials;

import java.io.Serializable;
import java.util.UUID;

/** Names one decision to certify a candidate. */
public record AwardId(UUID value) implements Serializable {

  public static AwardId of(String value) {
    return new AwardId(UUID.fromString(value));
  }

  public static AwardId next() {
    return new AwardId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
