package org.colophon.credentials;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Makes names comparable: without case, accents and punctuation. */
final class SearchName {

  /** Letters that are one to the computer, and another letter with a mark to people. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ł", "l"),
          Map.entry("ø", "o"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("ħ", "h"),
          Map.entry("ı", "i"),
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("þ", "th"));

  private SearchName() {}

  /** Empty for a text without letters and digits. */
  static String of(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    for (var letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
