package org.colophon.evaluation;

/** Another window or device saved something else since; nothing was overwritten. */
public class ReviewSavedMeanwhile extends Exception {

  ReviewSavedMeanwhile(SeatId seat, String part) {
    super("Part %s of review %s was saved meanwhile".formatted(part, seat));
  }
}
