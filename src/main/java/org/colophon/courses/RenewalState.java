package org.colophon.courses;

/** How far the renewal of an approval is. */
public enum RenewalState {
  OPEN("May be asked for"),
  REQUESTED("Asked for"),
  RENEWED("Renewed"),
  NOT_RENEWED("Not renewed"),
  UNPAID("Not paid"),
  LAPSED("Lapsed"),
  DROPPED("No longer needed");

  private final String label;

  RenewalState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether something can still come of it. */
  public boolean open() {
    return this == OPEN || this == REQUESTED;
  }
}
