package org.colophon.mentoring.round;

import java.util.Arrays;

/**
 * Gale and Shapley's deferred acceptance with capacities, the candidates proposing.
 *
 * <p>Every candidate asks the mentors of their list in turn. A mentor keeps those who fit best as
 * long as there is no better, and lets the others go on asking. The result is stable, and of all
 * stable results it is the best one for every candidate. In which order the candidates ask makes no
 * difference.
 */
public final class DeferredAcceptance {

  private final Market market;

  /** How many mentors each candidate has asked. */
  private final int[] asked;

  /** At which place of their list the mentor stands who keeps the candidate. */
  private final int[] rank;

  /** Whom each mentor keeps. */
  private final int[][] kept;

  private final int[] count;

  /** Where in {@link #kept} the one stands who fits least. */
  private final int[] least;

  private DeferredAcceptance(Market market) {
    this.market = market;
    this.asked = new int[market.candidates()];
    this.rank = new int[market.candidates()];
    Arrays.fill(rank, Matching.NOBODY);
    this.kept = new int[market.mentors()][];
    this.count = new int[market.mentors()];
    this.least = new int[market.mentors()];
    for (var mentor = 0; mentor < market.mentors(); mentor++) {
      kept[mentor] = new int[Math.min(market.places()[mentor], market.candidates())];
    }
  }

  /** Brings the two sides together. */
  public static Matching match(Market market) {
    var work = new DeferredAcceptance(market);
    for (var candidate = 0; candidate < market.candidates(); candidate++) {
      var free = candidate;
      while (free != Matching.NOBODY) {
        free = work.ask(free);
      }
    }
    return new Matching(work.rank);
  }

  /** Lets a candidate ask until somebody keeps them; returns who is free for it, or nobody. */
  private int ask(int candidate) {
    while (asked[candidate] < market.wishes()[candidate].length) {
      var place = asked[candidate]++;
      var mentor = market.wishes()[candidate][place];
      if (count[mentor] < kept[mentor].length) {
        rank[candidate] = place;
        keep(mentor, count[mentor]++, candidate);
        return Matching.NOBODY;
      }
      if (count[mentor] > 0 && fitsBetter(candidate, place, kept[mentor][least[mentor]])) {
        var free = kept[mentor][least[mentor]];
        rank[free] = Matching.NOBODY;
        rank[candidate] = place;
        keep(mentor, least[mentor], candidate);
        return free;
      }
    }
    return Matching.NOBODY;
  }

  private void keep(int mentor, int at, int candidate) {
    kept[mentor][at] = candidate;
    var found = 0;
    for (var i = 1; i < count[mentor]; i++) {
      var other = kept[mentor][i];
      if (!fitsBetter(other, rank[other], kept[mentor][found])) {
        found = i;
      }
    }
    least[mentor] = found;
  }

  /**
   * Whether a mentor would rather have a candidate, to whom they are at that place, than another.
   */
  private boolean fitsBetter(int candidate, int place, int keptOne) {
    var mine = market.worth()[candidate][place];
    var other = market.worth()[keptOne][rank[keptOne]];
    return mine > other || mine == other && candidate < keptOne;
  }
}
