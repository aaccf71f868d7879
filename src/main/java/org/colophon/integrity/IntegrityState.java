package org.colophon.integrity;

/** Where a suspicion stands. */
public enum IntegrityState {
  LOOKING("Being looked into"),
  ASKED("Asked, waiting for the answer"),
  DECIDING("To be decided"),
  UNFOUNDED("Unfounded"),
  FOUNDED("Founded"),
  TO_REMOVE("Given back to take data out"),
  /** What was suspected ended in another way. */
  DROPPED("Nothing left to decide");

  private final String label;

  IntegrityState(String label) {
    this.label = label;
  }

  /** As program staff read it. */
  public String label() {
    return label;
  }

  /** Whether nothing was decided yet. */
  public boolean open() {
    return this == LOOKING || this == ASKED || this == DECIDING;
  }

  /** Whether it says something against the work, so that it does not go on. */
  public boolean against() {
    return this == FOUNDED || this == TO_REMOVE;
  }
}
