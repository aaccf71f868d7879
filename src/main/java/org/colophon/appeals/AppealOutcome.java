package org.colophon.appeals;

/** What a stage can decide. */
public enum AppealOutcome {
  UPHELD("The decision stands"),
  REVERSED("Overturned"),
  REMANDED("Sent back to be decided anew");

  private final String label;

  AppealOutcome(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
