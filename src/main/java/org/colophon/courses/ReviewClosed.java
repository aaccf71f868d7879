package org.colophon.courses;

/** Says that the review of an approval takes no answer; the message tells whoever wanted to why. */
public class ReviewClosed extends Exception {

  ReviewClosed(ReviewOfApprovalState state) {
    super("This review takes no answer now: %s.".formatted(state.label()));
  }
}
