package org.colophon.portfolios;

/** A portfolio that is no draft cannot be changed, in a revision only what is asked for (R32). */
public class PortfolioClosed extends Exception {

  PortfolioClosed(PortfolioId id) {
    super("Portfolio " + id + " cannot be changed now, or not in this part");
  }
}
