package org.colophon.courses;

/** How far the review of an approval is. */
public enum ReviewOfApprovalState {
  OPEN("Waiting for the provider's answer"),
  DECIDING("With the committee"),
  SUSPENDED("Suspended"),
  STANDS("The approval stands"),
  WITHDRAWN("Approval withdrawn"),
  GIVEN_UP("Given up by its provider"),
  DROPPED("No longer needed, the approval ended");

  private final String label;

  ReviewOfApprovalState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether something can still come of it. */
  public boolean open() {
    return this == OPEN || this == DECIDING || this == SUSPENDED;
  }
}
