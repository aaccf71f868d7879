package org.colophon.colleges;

import java.util.Locale;

/**
 * Something every graduate of a program has passed.
 *
 * @param code how the college calls it in short, as {@code LIB 101}
 */
public record Requirement(String code, String title) {

  /** Blanks and capitals make no difference. */
  boolean isCalled(String other) {
    return plain(code).equals(plain(other));
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }
}
