package org.colophon.portfolios;

/** Nobody handles a portfolio of their own. */
public class OwnPortfolio extends Exception {

  OwnPortfolio() {
    super("This is your own portfolio; someone else handles it.");
  }
}
