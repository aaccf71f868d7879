package org.colophon.cases;

import java.time.Instant;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of all timelines: they can be added and read, nothing else. */
interface TimelineRepository extends Repository<TimelineRow, TimelineRow.Key> {

  String LINE =
      """
      new org.colophon.cases.TimelineLine(
        t.key.position, t.at, t.kind, t.text, t.actor, t.visible)
      """;

  TimelineRow save(TimelineRow row);

  @Query(
      "select "
          + LINE
          + " from TimelineRow t where t.key.caseNumber = :number order by t.key.position")
  List<TimelineLine> linesOf(String number);

  @Query(
      "select "
          + LINE
          + " from TimelineRow t where t.key.caseNumber = :number and t.visible"
          + " order by t.key.position")
  List<TimelineLine> visibleLinesOf(String number);

  @Query(
      """
      select count(t) from TimelineRow t
      where t.key.caseNumber = :number and t.kind = :kind and t.text = :text
        and t.actor = :actor and t.at > :since
      """)
  long countSince(
      String number, TimelineEntry.Kind kind, String text, @Nullable PersonId actor, Instant since);

  @Query(
      "select t.hash from TimelineRow t where t.key.caseNumber = :number order by t.key.position")
  List<String> hashesOf(String number);
}
