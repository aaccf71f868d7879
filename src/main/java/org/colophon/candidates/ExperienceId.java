package org.colophon.candidates;

import java.io.Serializable;
import java.util.UUID;

/**
 * Names one entry in the list of a person's library work.
 *
 * @param value random, kept when the entry is corrected
 */
public record ExperienceId(UUID value) implements Serializable {

  public static ExperienceId of(String value) {
    return new ExperienceId(UUID.fromString(value));
  }

  public static ExperienceId next() {
    return new ExperienceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
