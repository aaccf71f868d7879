package org.colophon.credentials;

/** Where an award stands. */
public enum AwardState {
  /** Waits for the decision. */
  OPEN,
  /** Waits for the program office's answer to a question. */
  RETURNED,
  DECIDED,
  /** Ended without a decision: the candidacy ended before. */
  CANCELLED
}
