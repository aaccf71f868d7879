package org.colophon.colleges;

import java.io.Serializable;
import java.util.UUID;

/** Names one agreement with a college. */
public record AgreementId(UUID value) implements Serializable {

  public static AgreementId of(String value) {
    return new AgreementId(UUID.fromString(value));
  }

  public static AgreementId next() {
    return new AgreementId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
