package org.colophon.evaluation;

import java.time.Instant;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** Chooses who is asked to take a seat. */
interface EvaluatorChoice {

  /**
   * Somebody who may be asked.
   *
   * @param open offers and reviews they have now
   * @param claimed reviews claimed in this calendar year
   * @param cap reviews in a calendar year at most
   * @param lastAsked null when they never were
   * @param joined since when they are on the way to the roster
   */
  record Eligible(
      PersonId person,
      long open,
      long claimed,
      int cap,
      @Nullable Instant lastAsked,
      Instant joined) {}

  /**
   * Who is asked.
   *
   * @param reason a plain sentence why this person, and why not the next
   */
  record Choice(PersonId person, String reason) {}

  /**
   * Chooses one of these.
   *
   * @param eligible at least one
   */
  Choice choose(SeatView seat, List<Eligible> eligible);
}
