package org.colophon.mentoring;

/** Where a candidate's mentoring goes from here. */
public enum Step {
  /** The pair works on. */
  GOES_ON,
  /** The pair is over, and another mentor is looked for. */
  LOOKS_ANEW,
  /** It is over. */
  ENDED
}
