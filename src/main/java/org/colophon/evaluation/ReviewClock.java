package org.colophon.evaluation;

import java.util.List;

/**
 * How much time an evaluator has, in calendar days; fixed when the seat is opened (R20, R41).
 *
 * @param answerWithin to claim what was offered
 * @param remindAfter after the claim, ascending
 * @param doneWithin from the claim to the judgement
 * @param reassignAfter from the claim to the day somebody else is asked
 * @param chooseWithin for the program office to choose by hand when nobody is left to ask
 */
public record ReviewClock(
    int answerWithin,
    List<Integer> remindAfter,
    int doneWithin,
    int reassignAfter,
    int chooseWithin) {

  public ReviewClock {
    remindAfter = List.copyOf(remindAfter);
    if (answerWithin < 1 || doneWithin < 1 || chooseWithin < 1 || reassignAfter < doneWithin) {
      throw new IllegalArgumentException("Not a clock");
    }
  }
}
