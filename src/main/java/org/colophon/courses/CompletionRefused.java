package org.colophon.courses;

/** Says that a completion cannot be reported as it stands; the message tells the candidate why. */
public class CompletionRefused extends Exception {

  /** Why, so that a page can put the message where it belongs. */
  public enum Reason {
    IN_THE_FUTURE,
    ENDS_BEFORE_IT_STARTS,
    BEFORE_LOOK_BACK,
    OUTSIDE_APPROVAL,
    AFTER_TEACH_OUT,
    SET_ALREADY_REPORTED,
    SET_ALREADY_CONFIRMED,
    ROUTE_CLOSED
  }

  private final Reason reason;

  CompletionRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
