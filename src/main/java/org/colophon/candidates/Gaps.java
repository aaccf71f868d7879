package org.colophon.candidates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the gaps of one section, or of one entry in it. */
record Gaps(Section section, @Nullable ExperienceId entry, List<Gap> found) {

  Gaps(Section section, @Nullable ExperienceId entry) {
    this(section, entry, new ArrayList<>());
  }

  void add(String field, String sentence) {
    found.add(new Gap(section, entry, field, sentence));
  }

  /**
   * Notes a text that is missing or too long.
   *
   * @param what the field in a sentence, as {@code your given name}
   */
  void text(String field, String text, int longest, String what) {
    if (text.isBlank()) {
      add(field, "Enter " + what + ".");
    }
    length(field, text, longest, what);
  }

  void length(String field, String text, int longest, String what) {
    if (text.length() > longest) {
      add(field, "Shorten %s to %d characters.".formatted(what, longest));
    }
  }

  boolean concern(String field) {
    return found.stream().anyMatch(it -> it.field().equals(field));
  }
}
