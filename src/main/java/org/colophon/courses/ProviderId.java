package org.colophon.courses;

import java.io.Serializable;
import java.util.UUID;

/** Names one education provider. */
public record ProviderId(UUID value) implements Serializable {

  public static ProviderId of(String value) {
    return new ProviderId(UUID.fromString(value));
  }

  public static ProviderId next() {
    return new ProviderId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
