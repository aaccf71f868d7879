package org.colophon.appeals;

import java.io.Serializable;
import java.util.UUID;

/** Names one filing; given by the page, so that sending it twice files once. */
public record AppealId(UUID value) implements Serializable {

  public static AppealId of(String value) {
    return new AppealId(UUID.fromString(value));
  }

  public static AppealId next() {
    return new AppealId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
