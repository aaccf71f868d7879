package org.colophon.program;

import java.io.Serializable;

/**
 * Names one competency set of an edition.
 *
 * @param value kebab-case word, as {@code readers-advisory}
 */
public record SetId(String value) implements Serializable {

  public SetId {
    if (!value.matches("[a-z][a-z0-9-]{1,39}")) {
      throw new IllegalArgumentException("Not a set id: " + value);
    }
  }

  public static SetId of(String value) {
    return new SetId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
