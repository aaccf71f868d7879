package org.colophon.candidates;

/** Where a candidacy stands. */
public enum CandidacyState {
  SUBMITTED(true),
  IN_REVIEW(true),
  AWAITING_ANSWERS(true),
  ACCEPTED(true),
  REFUSED(false),
  CLOSED_UNPAID(false),
  CLOSED_UNCURED(false),
  WITHDRAWN(false),
  LAPSED(false),
  CERTIFIED(false);

  private final boolean open;

  CandidacyState(boolean open) {
    this.open = open;
  }

  /** Whether something can still happen; a person has one open candidacy at a time (R17). */
  public boolean open() {
    return open;
  }
}
