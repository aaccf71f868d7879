package org.colophon.mentoring;

/** What a look at a pair on its day says. */
public enum Look {
  /** Remind both to stay in touch. */
  NUDGE,
  /** Nothing was heard of them for long: ask the candidate. */
  SILENCE
}
