package org.colophon.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** Chooses who is asked to take which seat. */
interface EvaluatorChoice {

  /**
   * Somebody who may be asked.
   *
   * @param open offers and reviews they have now
   * @param offered those of them that wait for their answer
   * @param claimed reviews claimed in this calendar year
   * @param cap reviews in a calendar year at most
   * @param lastAsked null when they never were
   * @param joined since when they are on the way to the roster
   */
  record Eligible(
      PersonId person,
      long open,
      long offered,
      long claimed,
      int cap,
      @Nullable Instant lastAsked,
      Instant joined) {

    /** How many reviews of this year are theirs if they take all that they are offered. */
    long taken() {
      return claimed + offered;
    }

    /** Whether they could take one more. */
    boolean hasRoom() {
      return taken() < cap;
    }
  }

  /**
   * A seat that waits for somebody.
   *
   * @param eligible who may be asked; somebody is the same in each vacancy they appear in
   * @param holder who is asked already and one of the eligible; null when nobody is
   */
  record Vacancy(SeatView seat, List<Eligible> eligible, @Nullable PersonId holder) {}

  /**
   * Who is asked.
   *
   * @param reason a plain sentence why this person, and why not the next
   */
  record Choice(PersonId person, String reason) {}

  /**
   * Chooses for all of these together. Nobody gets two seats of one round of a case, nor more than
   * their cap.
   *
   * @return by seat; a seat that nobody can take is not among them
   */
  Map<SeatId, Choice> choose(List<Vacancy> vacancies);
}
