package org.colophon.webinars;

/** Says that a link in a letter about a webinar does nothing any more, and why. */
public class RegistrationGone extends Exception {

  /** Why, so that its reader learns what to do. */
  public enum Why {
    /** There is no such registration, or the link was not used in time. */
    UNKNOWN,
    /** It was cancelled. */
    CANCELLED,
    /** The webinar has begun or does not take place. */
    CLOSED
  }

  private final Why why;

  RegistrationGone(Why why) {
    super("The registration is gone: " + why);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
