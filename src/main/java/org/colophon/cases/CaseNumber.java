package org.colophon.cases;

import java.io.Serializable;

/**
 * The number people quote when they speak of a case; also the business key of its processes.
 *
 * @param value kind, year opened and a running number, as {@code C-2026-00042}
 */
public record CaseNumber(String value) implements Serializable {

  public CaseNumber {
    if (!value.matches("[A-Z]-[0-9]{4}-[0-9]{5,9}")) {
      throw new IllegalArgumentException("Not a case number: " + value);
    }
  }

  public static CaseNumber of(String value) {
    return new CaseNumber(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
