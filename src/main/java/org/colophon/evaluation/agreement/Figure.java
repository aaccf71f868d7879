package org.colophon.evaluation.agreement;

import java.util.Optional;

/**
 * One figure with its interval.
 *
 * @param value at most 1; below 0 is worse than chance, where the figure takes chance out
 * @param interval where the true figure lies with 95 percent confidence; empty where there is only
 *     one portfolio, or where all portfolios say exactly the same and tell nothing about chance
 */
public record Figure(double value, Optional<Interval> interval) {

  /** From where to where. */
  public record Interval(double low, double high) {}
}
