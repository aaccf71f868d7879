package org.colophon.achievements;

/** How a competency set was achieved. */
public enum Route {
  COURSE("Approved course"),
  PORTFOLIO("Portfolio"),
  /** By having graduated from a recognized program (R27). */
  COLLEGE("Recognized college program");

  private final String label;

  Route(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
