package org.colophon.program;

import java.io.Serializable;

/**
 * Names one edition of the competency sets.
 *
 * @param value year and month it came into force, as {@code 2012-10}
 */
public record EditionId(String value) implements Serializable {

  public EditionId {
    if (!value.matches("[0-9]{4}-[0-9]{2}[a-z0-9-]*")) {
      throw new IllegalArgumentException("Not an edition id: " + value);
    }
  }

  public static EditionId of(String value) {
    return new EditionId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
