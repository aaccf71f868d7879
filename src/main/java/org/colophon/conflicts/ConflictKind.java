package org.colophon.conflicts;

/**
 * The ways in which a person can be too close to a candidate to judge them, the strongest first.
 */
public enum ConflictKind {
  /** Judge and candidate are the same person: computed, never stored. */
  SELF,
  INSTRUCTOR,
  PROVIDER,
  EMPLOYER,
  MENTOR,
  RELATIVE,
  /** The judge said so themself when a work was to be judged. */
  DECLARED,
  EARLIER_JUDGE,
  TOOK_PART
}
