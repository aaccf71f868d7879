package org.colophon.portfolios;

/** A set cannot be achieved by a portfolio now; the message tells the candidate why. */
public class PortfolioBarred extends Exception {

  private final Reason reason;

  PortfolioBarred(Reason reason) {
    super(reason.sentence());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why not. */
  public enum Reason {
    NO_CANDIDACY("Only candidates whose application is accepted work on portfolios."),
    SET_ACHIEVED("You have achieved this set already."),
    ROUTE_CLOSED("Sets can no longer be achieved by a portfolio. A course is the other way."),
    OTHER_SET_FIRST("Another set comes first. Achieve it before this one."),
    NOT_ACHIEVED("This set was not achieved by a portfolio. An approved course is the other way.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
