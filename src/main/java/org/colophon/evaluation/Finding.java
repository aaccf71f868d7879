package org.colophon.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** What an evaluator finds, the best first. */
public enum Finding {
  MET("Met"),
  PARTLY("Partly met"),
  NOT_MET("Not met");

  private final String label;

  Finding(String label) {
    this.label = label;
  }

  /** The finding of this name; empty for a name that is none. */
  public static Optional<Finding> named(String name) {
    return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
