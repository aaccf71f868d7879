package org.colophon.courses;

/** Where a reported completion stands. */
public enum CompletionState {
  REPORTED("Waiting for confirmation"),
  CONFIRMED("Confirmed"),
  REJECTED("Not confirmed"),
  WITHDRAWN("Withdrawn");

  private final String label;

  CompletionState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
