package org.colophon.mentoring;

/** Why it was this mentor’s turn. */
public enum Origin {
  CHOICE("the candidate’s choice"),
  FIT("the best fit of those left"),
  OFFICE("chosen by the program office"),
  ROUND("the result of a matching round");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
