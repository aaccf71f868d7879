package org.colophon.credentials;

/** How far a provisional certification is. */
public enum ProvisionalState {
  OPEN("Hours to be reported"),
  REPORTED("Hours reported"),
  FULL("Hours confirmed"),
  ENDED("Ended without the hours"),
  STOPPED("Given back or revoked");

  private final String label;

  ProvisionalState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether the hours can still be reached. */
  public boolean open() {
    return this == OPEN || this == REPORTED;
  }
}
