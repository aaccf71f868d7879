package org.colophon.mentoring;

/** Where a matching round stands. */
public enum RoundState {
  OPEN,
  DONE,
  CANCELLED
}
