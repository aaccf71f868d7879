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

  /**
   * Whether the candidate had the one chance to complete it, so that no other is begun (R40).
   *
   * @param asked whether the candidate was asked to complete it
   */
  boolean usesUpTheWay(boolean asked) {
    return this == NOT_ACHIEVED || this == WITHDRAWN && asked;
  }

  /** Whether its set can still be achieved by it. */
  public boolean open() {
    return this == DRAFT || this == SUBMITTED || this == REVISION;
  }
}
