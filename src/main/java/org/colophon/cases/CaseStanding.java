package org.colophon.cases;

/** Whether a case is worked on, waits with its clock stopped, or is over. */
public enum CaseStanding {
  OPEN("Open"),
  PAUSED("Paused"),
  CLOSED("Closed");

  private final String label;

  CaseStanding(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
