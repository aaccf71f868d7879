package org.colophon.courses;

import java.time.LocalDate;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What still counts of a course whose approval has ended, or has its last day fixed.
 *
 * @param approval its last approval: who began by its last day and completes in time is credited
 * @param lines those the program knows to be affected, by what is known of them
 */
public record TeachOut(CourseView course, Approval approval, List<Line> lines) {

  /**
   * One candidate who is affected.
   *
   * @param startedOn null where nobody has said so far
   * @param completedOn null where nobody has said so far
   */
  public record Line(
      PersonId person,
      CaseNumber caseNumber,
      Standing standing,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate completedOn) {}

  /** What the program knows of a candidate and the course. */
  public enum Standing {
    /** Confirmed or attested: the set is in the record, and stays there. */
    CREDITED,
    /** Reported: it began in time, and counts once it is confirmed. */
    REPORTED,
    /** Agreed that this provider's attestations count for them, and the set is still to come. */
    EXPECTED
  }

  /**
   * What a provider said of somebody, or was asked about.
   *
   * @param person who reported it; null where only the provider spoke of them
   * @param name as the provider stated it; empty where the person reported it
   */
  public record Stated(
      @Nullable PersonId person,
      String name,
      LocalDate startedOn,
      LocalDate completedOn,
      boolean credited) {}

  /**
   * What a candidate has to know of a course.
   *
   * @param suspension present while the course takes no new learners; the approval runs then
   */
  public record Own(
      CourseView course, Approval approval, @Nullable Suspension suspension, Standing standing) {}
}
