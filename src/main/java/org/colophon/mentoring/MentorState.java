package org.colophon.mentoring;

/** Where a mentor stands. */
public enum MentorState {
  FILED("Being checked"),
  DECLINED("Not accepted"),
  ACTIVE("Mentor"),
  LEFT("Left");

  private final String label;

  MentorState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether the case goes on. */
  public boolean open() {
    return this == FILED || this == ACTIVE;
  }
}
