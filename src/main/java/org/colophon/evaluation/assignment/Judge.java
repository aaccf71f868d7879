package org.colophon.evaluation.assignment;

/**
 * An evaluator in numbers.
 *
 * @param open offers and reviews they have now
 * @param claimed reviews claimed in this calendar year
 * @param cap reviews in a calendar year at most, at least 1
 * @param rank their place among all, from 0: whoever was not asked for the longest time is first
 */
public record Judge(long open, long claimed, int cap, int rank) {

  /** Ranks count no finer than this; people beyond it are equals. */
  static final int RANKS = 10_000;

  /** A whole cap of work weighs less than one open review more. */
  private static final long OPEN = 20_000_000;

  private static final long SHARE = 1_000L * RANKS;

  /** How many reviews more they may take this year. */
  int room() {
    return (int) Math.max(0, cap - claimed);
  }

  /**
   * What one review more costs, when they were given some already: least for whoever has least
   * open, then for whoever did least of what they offered for the year, then for whoever waited
   * longest. It grows with each, so that a flow fills the cheapest places first.
   *
   * @param given reviews given to them in the same solution
   */
  long cost(int given) {
    return (open + given) * OPEN
        + (claimed + given) * SHARE / cap / RANKS * RANKS
        + Math.min(rank, RANKS - 1);
  }

  /** The most that any review can cost more or less than another at the same load. */
  static long oneOpenReview() {
    return OPEN;
  }
}
