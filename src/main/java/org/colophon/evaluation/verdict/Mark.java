package org.colophon.evaluation.verdict;

import org.colophon.evaluation.Finding;

/**
 * What one evaluator finds about one competency of a portfolio (R38).
 *
 * @param comment why; empty only when it is met
 */
public record Mark(Finding finding, String comment) {

  public Mark {
    if (finding != Finding.MET && comment.isBlank()) {
      throw new IllegalArgumentException("A mark below met says why");
    }
  }

  boolean isMet() {
    return finding == Finding.MET;
  }
}
