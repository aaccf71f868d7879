package org.colophon.courses;

import java.time.LocalDate;

/**
 * One period in which a course is approved. Its dates were fixed by the rules of the day it was
 * given; later rules do not move them (R3).
 *
 * @param from the day of the approval
 * @param until the last day: the same day of the month four years on (R21), or the one on which the
 *     approval was ended before that
 * @param creditFrom completions from this day on are credited, two years before the approval (R22)
 * @param countsUntil completions up to this day are credited to those who began by the last day
 */
public record Approval(
    LocalDate from, LocalDate until, LocalDate creditFrom, LocalDate countsUntil) {

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /**
   * Tells whether a section of the course counts: it ended no earlier than the look-back reaches,
   * began no later than the approval ended, and ended within the teach-out (R22).
   */
  boolean credits(LocalDate startedOn, LocalDate completedOn) {
    return !completedOn.isBefore(creditFrom)
        && !startedOn.isAfter(until)
        && !completedOn.isAfter(countsUntil);
  }

  /** Whether a section began in time and took too long. */
  boolean outlasted(LocalDate startedOn, LocalDate completedOn) {
    return !startedOn.isAfter(until) && completedOn.isAfter(countsUntil);
  }
}
