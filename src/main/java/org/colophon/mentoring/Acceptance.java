package org.colophon.mentoring;

/** What a mentor's yes led to. */
public enum Acceptance {
  /** The two are a pair now. */
  MATCHED,
  /** The last place was taken by another candidate a moment ago; this one is sent to the next. */
  PLACE_GONE,
  /** It was over before: the time had passed, or it was taken back. */
  OVER
}
