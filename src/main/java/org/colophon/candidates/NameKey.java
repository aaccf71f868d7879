package org.colophon.candidates;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names comparable: without case, accents, punctuation. */
final class NameKey {

  private NameKey() {}

  static String of(Personal personal) {
    return Normalizer.normalize(personal.name(), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
