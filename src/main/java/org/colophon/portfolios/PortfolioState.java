package org.colophon.portfolios;

/** How far a portfolio is. */
public enum PortfolioState {
  DRAFT("Being written"),
  /** Being paid or evaluated. */
  SUBMITTED("With the program"),
  /** Evaluated once; some competencies may be completed (R40). */
  REVISION("More asked for"),
  ACHIEVED("Achieved"),
  NOT_ACHIEVED("Not achieved"),
  WITHDRAWN("Withdrawn"),
  CLOSED("Closed");

  private final String label;

  PortfolioState(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether its owner may change it now; in a revision only what is asked for. */
  public boolean writable() {
    return this == DRAFT || this == REVISION;
  }

  /** Whether its set can still be achieved by it. */
  public boolean open() {
    return this == DRAFT || this == SUBMITTED || this == REVISION;
  }
}
