package org.colophon.mentoring.round;

/**
 * Who is with whom.
 *
 * @param rank for each candidate at which place of their list their mentor stands, from 0; -1 for
 *     those who have none
 */
public record Matching(int[] rank) {

  static final int NOBODY = -1;

  /** The candidate's mentor, or -1. */
  public int mentorOf(int candidate, Market market) {
    return rank[candidate] == NOBODY ? NOBODY : market.wishes()[candidate][rank[candidate]];
  }

  /** How many have a mentor. */
  public int matched() {
    var matched = 0;
    for (var it : rank) {
      if (it != NOBODY) {
        matched++;
      }
    }
    return matched;
  }
}
