package org.colophon.candidates;

/** Answer to a yes-or-no question that may still be open. */
public enum Answer {
  OPEN,
  YES,
  NO
}
