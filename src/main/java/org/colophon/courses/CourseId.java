package org.colophon.courses;

import java.io.Serializable;
import java.util.UUID;

/** Names one course of a provider. */
public record CourseId(UUID value) implements Serializable {

  public static CourseId of(String value) {
    return new CourseId(UUID.fromString(value));
  }

  public static CourseId next() {
    return new CourseId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
