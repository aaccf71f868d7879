package org.colophon.colleges;

/** How far the recognition of a graduate is. */
public enum GraduationState {
  ASKED("Not answered yet"),
  CONFIRMED("Recognized"),
  REFUSED("Not recognized"),
  WITHDRAWN("Taken back");

  private final String label;

  GraduationState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
