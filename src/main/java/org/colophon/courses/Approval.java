package org.colophon.courses;

import java.time.LocalDate;

/**
 * One period in which a course is approved. Its three dates were fixed by the rules of the day it
 * was given; later rules do not move them (R3).
 *
 * @param from the day of the approval
 * @param until the last day, the same day of the month four years on (R21)
 * @param creditFrom completions from this day on are credited, two years before the approval (R22)
 */
public record Approval(LocalDate from, LocalDate until, LocalDate creditFrom) {

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /**
   * Tells whether a section of the course counts: it ended no earlier than the look-back reaches
   * and began no later than the approval ended (R22).
   */
  boolean credits(LocalDate startedOn, LocalDate completedOn) {
    return !completedOn.isBefore(creditFrom) && !startedOn.isAfter(until);
  }
}
