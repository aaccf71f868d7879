package org.colophon.accounts;

/** What came of a code somebody typed. */
public enum Proof {
  RIGHT,
  /** No code of theirs, or one that was used before. */
  WRONG,
  /** Not looked at: there were too many wrong ones within an hour. */
  TOO_OFTEN
}
