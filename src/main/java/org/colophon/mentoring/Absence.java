package org.colophon.mentoring;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which no candidate is sent to a mentor.
 *
 * @param until the last of them
 */
public record Absence(UUID id, LocalDate from, LocalDate until) {

  boolean isFrom(LocalDate first, LocalDate last) {
    return from.equals(first) && until.equals(last);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
