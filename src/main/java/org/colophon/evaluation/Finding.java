package org.colophon.evaluation;

/** What an evaluator finds, the best first. */
public enum Finding {
  MET("Met"),
  PARTLY("Partly met"),
  NOT_MET("Not met");

  private final String label;

  Finding(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
