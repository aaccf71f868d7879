package org.colophon.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The calibrations' table. */
interface CalibrationTryRepository extends Repository<CalibrationTry, UUID> {

  CalibrationTry save(CalibrationTry one);

  void delete(CalibrationTry one);

  void flush();

  @Query("select t from CalibrationTry t where t.person = :person and t.filedAt is null")
  Optional<CalibrationTry> open(PersonId person);

  /** The latest first. */
  @Query(
      "select t from CalibrationTry t where t.person = :person and t.filedAt is not null"
          + " order by t.filedAt desc")
  List<CalibrationTry> filed(PersonId person);
}
