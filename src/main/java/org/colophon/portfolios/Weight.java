package org.colophon.portfolios;

/** How directly a piece of evidence proves a competency. */
public enum Weight {
  PRIMARY("Primary"),
  SECONDARY("Secondary");

  private final String label;

  Weight(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
