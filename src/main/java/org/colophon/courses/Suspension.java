package org.colophon.courses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a course takes no new learners although its approval runs.
 *
 * @param from the day of the decision
 * @param lifted the day on which it is open again; null while that is not decided
 */
public record Suspension(LocalDate from, @Nullable LocalDate lifted) {

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && (lifted == null || day.isBefore(lifted));
  }

  /**
   * Whether a section that began on this day does not count; on the day of the decision it does.
   */
  boolean bars(LocalDate startedOn) {
    return startedOn.isAfter(from) && covers(startedOn);
  }
}
