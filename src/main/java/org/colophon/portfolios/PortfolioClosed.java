package org.colophon.portfolios;

/** A portfolio that is not a draft cannot be changed (R32). */
public class PortfolioClosed extends Exception {

  PortfolioClosed(PortfolioId id) {
    super("Portfolio " + id + " cannot be changed now");
  }
}
