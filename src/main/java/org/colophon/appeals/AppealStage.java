package org.colophon.appeals;

import java.util.Locale;
import java.util.Optional;

/** Who decides about an appeal, one after the other; each time other people. */
public enum AppealStage {
  REVIEW_COMMITTEE("Review committee"),
  PROGRAM_COMMITTEE("Program committee"),
  BOARD("Board");

  private final String label;

  AppealStage(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** As it stands in a sentence, for example {@code the review committee}. */
  public String inSentence() {
    return this == BOARD ? "the Board" : "the " + label.toLowerCase(Locale.ROOT);
  }

  /** Where an appeal can be carried on to; empty after the last one. */
  public Optional<AppealStage> next() {
    return this == BOARD ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }
}
