package org.colophon.courses;

/** Says that a link in a letter answers nothing any more, and why. */
public class LinkGone extends Exception {

  /** Why, so that its reader learns what to do. */
  public enum Why {
    /** There is no such link, or who got it no longer signs for the provider. */
    UNKNOWN,
    /** It was used. */
    USED,
    /** Its time is over. */
    OVER,
    /** Somebody else decided, or the candidate took the report back. */
    DECIDED
  }

  private final Why why;

  LinkGone(Why why) {
    super("The link answers nothing any more: " + why);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
