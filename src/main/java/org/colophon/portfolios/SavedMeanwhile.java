package org.colophon.portfolios;

/** The part was saved from another window since, with something else in it. */
public class SavedMeanwhile extends Exception {

  SavedMeanwhile(PortfolioId id, Part part) {
    super("Portfolio %s, %s was saved in another window".formatted(id, part.key()));
  }
}
