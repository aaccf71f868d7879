package org.colophon.evaluation;

import java.util.List;
import java.util.Optional;

/** The portfolios whose ratings are known, as this installation has them. */
record CalibrationPortfolios(List<CalibrationPortfolio> all) {

  CalibrationPortfolios {
    all = List.copyOf(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Optional<CalibrationPortfolio> find(String id) {
    return all.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
