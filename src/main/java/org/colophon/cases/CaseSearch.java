package org.colophon.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type to find a case, as patterns the database can match. */
record CaseSearch(String number, String words, String reversed) {

  private static final Pattern NUMBER =
      Pattern.compile("(?:(?:([a-z])[- ]?)?([0-9]{4})[- ])?([0-9]{1,9})");

  private static final String NOTHING = "";

  static CaseSearch of(String text) {
    var typed = PlainText.onOneLine(text).toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return new CaseSearch(NOTHING, NOTHING, NOTHING);
    }
    var words = Arrays.asList(typed.split(" "));
    return new CaseSearch(number(typed), containing(words), containing(reverse(words)));
  }

  /** Takes {@code C-2026-00042}, {@code c 2026 42}, {@code 2026-42} or just {@code 42}. */
  private static String number(String typed) {
    var found = NUMBER.matcher(typed);
    if (!found.matches()) {
      return NOTHING;
    }
    var kind = found.group(1) == null ? "_" : found.group(1).toUpperCase(Locale.ROOT);
    var year = found.group(2) == null ? "____" : found.group(2);
    return "%s-%s-%05d".formatted(kind, year, Integer.parseInt(found.group(3)));
  }

  private static String containing(List<String> words) {
    var pattern = new StringBuilder("%");
    words.forEach(word -> pattern.append(word.replaceAll("([!%_])", "!$1")).append('%'));
    return pattern.toString();
  }

  private static List<String> reverse(List<String> words) {
    var reversed = Arrays.asList(words.toArray(String[]::new));
    Collections.reverse(reversed);
    return reversed;
  }
}
