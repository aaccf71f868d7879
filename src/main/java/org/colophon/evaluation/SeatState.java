package org.colophon.evaluation;

/** Where a seat stands. */
public enum SeatState {
  /** Somebody is looked for. */
  OPEN("looking for an evaluator"),
  /** Nobody is left to ask: open to all who may judge it, and the program office may choose. */
  POOL("in the open pool"),
  /** Somebody was asked and has not answered. */
  OFFERED("offered"),
  /** Somebody is at work. */
  CLAIMED("in review"),
  /** The judgement is there. */
  FILED("judged"),
  /** Nobody is needed any more. */
  CLOSED("not needed any more");

  private final String label;

  SeatState(String label) {
    this.label = label;
  }

  /** As it stands in a sentence. */
  public String label() {
    return label;
  }

  /** Whether nobody is asked or at work, and somebody is needed. */
  boolean vacant() {
    return this == OPEN || this == POOL;
  }

  boolean ended() {
    return this == FILED || this == CLOSED;
  }
}
