package org.colophon.courses;

import java.io.Serializable;
import java.util.UUID;

/** Names one reported completion of a course. */
public record CompletionId(UUID value) implements Serializable {

  public static CompletionId of(String value) {
    return new CompletionId(UUID.fromString(value));
  }

  public static CompletionId next() {
    return new CompletionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
