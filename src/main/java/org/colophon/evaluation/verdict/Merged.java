package org.colophon.evaluation.verdict;

import org.colophon.evaluation.Finding;

/** What the ratings of one competency come to. */
public enum Merged {
  MET("Met"),
  PARTLY("Partly met"),
  NOT_MET("Not met"),
  /** One says met, another not met, and no third one has spoken. */
  OPEN("The evaluators differ");

  private final String label;

  Merged(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  static Merged of(Finding finding) {
    return switch (finding) {
      case MET -> MET;
      case PARTLY -> PARTLY;
      case NOT_MET -> NOT_MET;
    };
  }

  /** As it counts for the set: what is open is not met yet. */
  Finding counted() {
    return switch (this) {
      case MET -> Finding.MET;
      case PARTLY -> Finding.PARTLY;
      case NOT_MET, OPEN -> Finding.NOT_MET;
    };
  }
}
