package org.colophon.program;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes calendar days the way the program writes them in letters, timelines and papers. */
public final class WrittenDate {

  private static final DateTimeFormatter WRITTEN_OUT =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  private WrittenDate() {}

  /** As {@code March 14, 2027}. */
  public static String of(LocalDate day) {
    return WRITTEN_OUT.format(day);
  }
}
