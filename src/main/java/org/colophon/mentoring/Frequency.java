package org.colophon.mentoring;

/** How often a mentor wants to talk. */
public enum Frequency {
  WEEKLY("Every week"),
  FORTNIGHTLY("Every two weeks"),
  MONTHLY("Every month");

  private final String label;

  Frequency(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
