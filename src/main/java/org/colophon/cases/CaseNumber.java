package org.colophon.cases;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Predicate;

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

  /** Whether its letter is that of a confidential kind: then the number alone tells too much. */
  public boolean isConfidential() {
    return isOf(CaseKind::isConfidential);
  }

  /** Whether it means nothing to the person the case is about, who reads of it elsewhere. */
  public boolean isKeptFromSubject() {
    return isOf(CaseKind::isKeptFromSubject);
  }

  private boolean isOf(Predicate<CaseKind> kinds) {
    return Arrays.stream(CaseKind.values())
        .filter(kinds)
        .anyMatch(it -> value.startsWith(it.letter() + "-"));
  }

  @Override
  public String toString() {
    return value;
  }
}
