package org.colophon.cases;

import java.nio.charset.StandardCharsets;

/** Brings a text into the form in which the database gives it back, byte for byte. */
final class PlainText {

  private PlainText() {}

  /** Unifies line ends, drops other control characters and what is not valid Unicode. */
  static String of(String text) {
    var valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return valid.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
  }

  /** The same on one line. */
  static String onOneLine(String text) {
    return of(text).replaceAll("\\s+", " ");
  }
}
