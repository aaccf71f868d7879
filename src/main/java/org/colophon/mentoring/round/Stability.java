package org.colophon.mentoring.round;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a matching is stable, found by looking at every pair, not by how it was made.
 *
 * @param compared how many pairs were looked at
 * @param blocking pairs who would rather have each other than whom they have; none when it is
 *     stable
 * @param overfull mentors with more candidates than places; none
 */
public record Stability(long compared, List<Block> blocking, List<Integer> overfull) {

  /** A candidate and a mentor who would rather have each other. */
  public record Block(int candidate, int mentor) {}

  public boolean isStable() {
    return blocking.isEmpty() && overfull.isEmpty();
  }

  /** Looks at every pair that accepts each other. */
  public static Stability of(Market market, Matching matching) {
    var has = new int[market.mentors()];
    var least = new long[market.mentors()];
    var leastCandidate = new int[market.mentors()];
    for (var candidate = 0; candidate < market.candidates(); candidate++) {
      var mentor = matching.mentorOf(candidate, market);
      if (mentor == Matching.NOBODY) {
        continue;
      }
      var worth = market.worth()[candidate][matching.rank()[candidate]];
      // of equals the mentor would rather have the lower number, so the higher one is the least
      if (has[mentor] == 0 || worth <= least[mentor]) {
        least[mentor] = worth;
        leastCandidate[mentor] = candidate;
      }
      has[mentor]++;
    }
    var compared = 0L;
    var blocking = new ArrayList<Block>();
    for (var candidate = 0; candidate < market.candidates(); candidate++) {
      var wishes = market.wishes()[candidate];
      var now = matching.rank()[candidate];
      for (var place = 0; place < wishes.length; place++) {
        compared++;
        var mentor = wishes[place];
        var dearer = now == Matching.NOBODY || place < now;
        if (dearer && wouldTake(market, candidate, place, has, least, leastCandidate)) {
          blocking.add(new Block(candidate, mentor));
        }
      }
    }
    var overfull = new ArrayList<Integer>();
    for (var mentor = 0; mentor < market.mentors(); mentor++) {
      if (has[mentor] > market.places()[mentor]) {
        overfull.add(mentor);
      }
    }
    return new Stability(compared, List.copyOf(blocking), List.copyOf(overfull));
  }

  /** Whether the mentor has a free place, or somebody who fits less well. */
  private static boolean wouldTake(
      Market market, int candidate, int place, int[] has, long[] least, int[] leastCandidate) {
    var mentor = market.wishes()[candidate][place];
    if (market.places()[mentor] == 0) {
      return false;
    }
    if (has[mentor] < market.places()[mentor]) {
      return true;
    }
    var worth = market.worth()[candidate][place];
    return worth > least[mentor] || worth == least[mentor] && candidate < leastCandidate[mentor];
  }
}
