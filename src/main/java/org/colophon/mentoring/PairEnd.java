package org.colophon.mentoring;

/** How a pair came to its end. */
public enum PairEnd {
  CHANGED("The candidate looks for another mentor"),
  MENTOR_ENDED("The mentor cannot go on"),
  CERTIFIED("The candidate is certified"),
  CANDIDACY_ENDED("The candidacy has ended"),
  FINISHED("The candidate needs no mentor any more");

  private final String label;

  PairEnd(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether the candidate looks for another mentor. */
  public boolean looksAnew() {
    return this == CHANGED || this == MENTOR_ENDED;
  }
}
