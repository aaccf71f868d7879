package org.colophon.mentoring;

/** Where a candidate stands who asked for a mentor. */
public enum RequestState {
  SEARCHING("Looking for a mentor"),
  WAITING("Waits for a matching round"),
  QUEUED("The program office looks for a mentor"),
  PAIRED("With a mentor"),
  ENDED("Ended");

  private final String label;

  RequestState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether the case goes on. */
  public boolean open() {
    return this != ENDED;
  }

  /** Whether a mentor is being looked for. */
  public boolean searching() {
    return this == SEARCHING || this == WAITING || this == QUEUED;
  }
}
