package org.colophon.mentoring.round;

import java.util.Arrays;

/**
 * Who would rather be with whom. Candidates and mentors are numbered from 0.
 *
 * @param places how many candidates each mentor takes
 * @param wishes for each candidate the mentors they accept, the dearest first, each once
 * @param worth for each of these how well the candidate fits that mentor, the higher the better; of
 *     two who fit equally the mentor would rather have the one with the lower number
 */
public record Market(int[] places, int[][] wishes, long[][] worth) {

  public Market {
    if (wishes.length != worth.length || Arrays.stream(places).anyMatch(it -> it < 0)) {
      throw new IllegalArgumentException("A worth for every wish, and no fewer places than none");
    }
    for (var candidate = 0; candidate < wishes.length; candidate++) {
      if (wishes[candidate].length != worth[candidate].length
          || Arrays.stream(wishes[candidate]).distinct().count() < wishes[candidate].length) {
        throw new IllegalArgumentException("Each mentor once, with a worth: " + candidate);
      }
    }
  }

  public int candidates() {
    return wishes.length;
  }

  public int mentors() {
    return places.length;
  }

  /** At which place of the candidate's list the mentor stands, from 0; -1 when at none. */
  int rank(int candidate, int mentor) {
    for (var rank = 0; rank < wishes[candidate].length; rank++) {
      if (wishes[candidate][rank] == mentor) {
        return rank;
      }
    }
    return -1;
  }
}
