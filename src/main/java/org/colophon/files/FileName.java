package org.colophon.files;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a name that is safe to show, to save and to put into a header out of any other. */
final class FileName {

  private static final int LENGTH = 100;

  private FileName() {}

  /**
   * Keeps the last part of a path, drops control and invisible characters (among them those that
   * turn the direction of writing and so hide an ending), signs that file systems refuse and dots
   * around it, and shortens it.
   */
  static String clean(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{Zl}\\p{Zp}\\s]+", " ")
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
            .replaceAll("[<>:\"|?*;%]", "_")
            .replaceAll("^[. ]+|[. ]+$", "");
    return plain.isEmpty() ? "file" : shortened(plain);
  }

  /** The clean name with an ending that fits the type, so that no ending misleads. */
  static String clean(String name, FileType type) {
    var clean = clean(name);
    return type.extensions().contains(extension(clean))
        ? clean
        : clean + "." + type.extensions().get(0);
  }

  private static String shortened(String name) {
    if (name.length() <= LENGTH) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    var end = LENGTH - ending.length();
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
            .strip()
        + ending;
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
