package org.colophon.evaluation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The marks' table. */
interface CourseMarkRepository extends Repository<CourseMarkRow, CourseMarkRow.Key> {

  CourseMarkRow save(CourseMarkRow mark);

  @Query(
      "select m from CourseMarkRow m where m.key.seat = :seat and m.key.person = :person"
          + " order by m.key.competency")
  List<CourseMarkRow> of(UUID seat, String person);
}
