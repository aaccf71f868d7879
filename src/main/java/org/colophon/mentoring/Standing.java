package org.colophon.mentoring;

import org.jspecify.annotations.Nullable;

/**
 * How one mentor stands to one candidate.
 *
 * @param load how many candidates the mentor helps now
 * @param choice which of the candidate's choices this is, from 1; 0 when it is none
 * @param reason why the mentor is not asked by itself; null when nothing speaks against it
 * @param byHand whether the program office can have the mentor asked all the same
 */
public record Standing(
    MentorView mentor, Fit fit, int load, int choice, @Nullable String reason, boolean byHand) {

  /** Whether the mentor is asked without anybody's help when it is their turn. */
  public boolean isAskable() {
    return reason == null;
  }
}
