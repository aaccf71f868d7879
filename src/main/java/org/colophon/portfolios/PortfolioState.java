package org.colophon.portfolios;

/** How far a portfolio is. */
public enum PortfolioState {
  DRAFT("Being written"),
  SUBMITTED("With the program"),
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

  /** Whether its owner may change it now. */
  public boolean writable() {
    return this == DRAFT;
  }

  /** Whether its set can still be achieved by it. */
  public boolean open() {
    return this == DRAFT || this == SUBMITTED;
  }
}
