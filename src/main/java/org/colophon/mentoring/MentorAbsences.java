package org.colophon.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of mentors' absences. */
interface MentorAbsences extends Repository<AbsenceRow, UUID> {

  AbsenceRow save(AbsenceRow absence);

  List<AbsenceRow> findByPersonAndUntilGreaterThanEqualOrderByFrom(PersonId person, LocalDate day);

  long deleteByIdAndPerson(UUID id, PersonId person);

  /** Who is away on a day. */
  @Query("select a from MentorAbsence a where a.from <= :day and a.until >= :day")
  List<AbsenceRow> covering(LocalDate day);
}
