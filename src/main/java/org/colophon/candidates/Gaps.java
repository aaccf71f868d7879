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

  /** Notes a text that is missing or too long. */
  void text(String field, String text, int longest, String sentence) {
    if (text.isBlank()) {
      add(field, sentence);
    }
    length(field, text, longest);
  }

  void length(String field, String text, int longest) {
    if (text.length() > longest) {
      add(field, "Use at most %d characters".formatted(longest));
    }
  }

  boolean concern(String field) {
    return found.stream().anyMatch(it -> it.field().equals(field));
  }
}
