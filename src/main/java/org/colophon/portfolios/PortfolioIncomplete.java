package org.colophon.portfolios;

import java.util.List;

/** Says what has to be put right before a portfolio can be submitted (R29). */
public class PortfolioIncomplete extends Exception {

  private final transient List<PortfolioGap> gaps;

  PortfolioIncomplete(List<PortfolioGap> gaps) {
    super("The portfolio has %d gaps".formatted(gaps.size()));
    this.gaps = List.copyOf(gaps);
  }

  public List<PortfolioGap> gaps() {
    return gaps;
  }
}
