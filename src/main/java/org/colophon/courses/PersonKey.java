package org.colophon.courses;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes names comparable: without case, accents, punctuation, and in whatever order. */
final class PersonKey {

  private PersonKey() {}

  static String of(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return Arrays.stream(plain.split(" ")).sorted().collect(Collectors.joining(" "));
  }
}
