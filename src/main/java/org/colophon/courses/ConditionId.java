package org.colophon.courses;

import java.io.Serializable;
import java.util.UUID;

/** Names one condition of an approval. */
public record ConditionId(UUID value) implements Serializable {

  public static ConditionId of(String value) {
    return new ConditionId(UUID.fromString(value));
  }

  public static ConditionId next() {
    return new ConditionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
