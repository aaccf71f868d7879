package org.colophon.evaluation;

import org.colophon.accounts.PersonId;

/** Keeps the reviews of one kind of seat: whether one can be filed, and files it. */
public interface Reviews {

  EvaluatorKind kind();

  /**
   * Makes sure that nothing is missing.
   *
   * @throws ReviewUnfinished with a sentence about what is
   */
  void requireFinished(SeatId seat, PersonId person) throws ReviewUnfinished;

  /**
   * Files the judgement; from now on nothing in it changes. Filing again changes nothing.
   *
   * @throws ReviewUnfinished when something is missing
   */
  void file(SeatId seat, PersonId person) throws ReviewUnfinished;
}
