package org.colophon.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which an evaluator is not offered work (R47).
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
