package org.colophon.webinars;

/** Where a request or an offer stands. */
public enum OutreachState {
  FILED("With the program office"),
  ACCEPTED("Accepted"),
  DECLINED("Declined"),
  WITHDRAWN("Withdrawn");

  private final String label;

  OutreachState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
