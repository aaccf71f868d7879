package org.colophon.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.colophon.program.SetId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of looks into low agreement. */
interface CalibrationCheckRepository extends Repository<CalibrationCheck, CaseNumber> {

  CalibrationCheck save(CalibrationCheck check);

  Optional<CalibrationCheck> findById(CaseNumber caseNumber);

  /** Those of a set and the quarter that begins on a day. */
  @Query(
      "select c from CalibrationCheck c where c.set = :set and c.from = :from order by c.competency")
  List<CalibrationCheck> of(SetId set, LocalDate from);

  /** The latest first. */
  @Query(
      "select c from CalibrationCheck c order by c.openedAt desc, c.set.value, c.competency limit 50")
  List<CalibrationCheck> latest();

  /** Lets one look at a time open checks, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('calibration checks', 0))")
  int queueUp();
}
