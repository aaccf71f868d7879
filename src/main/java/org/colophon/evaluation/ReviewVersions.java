package org.colophon.evaluation;

import java.util.Map;

/**
 * How often each part of a review was saved: what is saved next says which of them it rests on.
 *
 * @param marks by competency; one that is missing was never saved
 */
public record ReviewVersions(Map<Integer, Long> marks, long statement, long note) {

  public ReviewVersions {
    marks = Map.copyOf(marks);
  }

  public long mark(int competency) {
    return marks.getOrDefault(competency, 0L);
  }
}
