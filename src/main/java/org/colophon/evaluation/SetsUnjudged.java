package org.colophon.evaluation;

/** Says that not every set was looked at before a qualification is decided. */
public class SetsUnjudged extends Exception {

  SetsUnjudged(int left) {
    super(
        left == 1
            ? "One set has no answer yet. Say on the page above whether the volunteer is qualified."
            : "%d sets have no answer yet. Say for each of them on the page above whether the volunteer is qualified."
                .formatted(left));
  }
}
