package org.colophon.appeals;

/** Where an appeal stands. */
public enum AppealState {
  /** Filed after the last day: kept, and refused. */
  LATE("Refused, filed too late"),
  /** A stage is deciding. */
  DECIDING("Being decided"),
  /** The decision stands at this stage; the appeal may be carried on. */
  MAY_GO_ON("May be carried on"),
  /** It was not carried on in time. */
  RESTED("At rest, the decision stands"),
  /** The last stage has decided that the decision stands. */
  UPHELD("Final, the decision stands"),
  REVERSED("Overturned"),
  REMANDED("Sent back to be decided anew"),
  WITHDRAWN("Withdrawn");

  private final String label;

  AppealState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether something can still come of it. */
  public boolean open() {
    return this == DECIDING || this == MAY_GO_ON;
  }
}
