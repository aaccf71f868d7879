package org.colophon.evaluation;

/** What an evaluator does before the first review, and again when it runs out (R46). */
public enum Preparation {
  TRAINING("the training"),
  STATEMENT("the yearly statement about conflicts of interest"),
  CALIBRATION("the calibration, a portfolio whose ratings are known");

  private final String label;

  Preparation(String label) {
    this.label = label;
  }

  /** As it stands in a sentence, for example {@code the training}. */
  public String label() {
    return label;
  }
}
