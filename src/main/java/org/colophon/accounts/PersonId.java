package org.colophon.accounts;

import java.io.Serializable;

/**
 * Names one person across the whole system; also the person's user id in the engine, so it holds no
 * mail address.
 *
 * @param value lower-case letter u and a number, as {@code u1001}
 */
public record PersonId(String value) implements Serializable {

  public PersonId {
    if (!value.matches("u[0-9]{4,12}")) {
      throw new IllegalArgumentException("Not a person id: " + value);
    }
  }

  public static PersonId of(String value) {
    return new PersonId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
