package org.colophon.candidates;

import java.time.Instant;

/**
 * What the clock of a candidacy does next (R11).
 *
 * @param at when; in the past if it fell due while nobody looked
 * @param monthsLeft whole months to the end for a reminder, else 0
 */
public record NextClockEvent(Kind kind, Instant at, int monthsLeft) {

  /**
   * The kinds of clock event; {@code HELD} means: the program holds something as the term ends, so
   * ask again then (R42).
   */
  public enum Kind {
    REMINDER,
    LAPSE,
    HELD
  }
}
