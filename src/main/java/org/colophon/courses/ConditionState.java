package org.colophon.courses;

/** How far the condition of an approval is. */
public enum ConditionState {
  OPEN("To be met"),
  ANSWERED("Answered, with the program office"),
  OVERDUE("Not met in time, with the committee"),
  MET("Met"),
  WAIVED("No longer asked"),
  FAILED("Not met"),
  DROPPED("No longer asked, the approval ended");

  private final String label;

  ConditionState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether somebody has to do something about it. */
  public boolean open() {
    return this == OPEN || this == ANSWERED || this == OVERDUE;
  }
}
