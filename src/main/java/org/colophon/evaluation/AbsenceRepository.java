package org.colophon.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.springframework.data.repository.Repository;

/** The absences' table. */
interface AbsenceRepository extends Repository<AbsenceRow, UUID> {

  AbsenceRow save(AbsenceRow absence);

  List<AbsenceRow> findByPersonAndUntilGreaterThanEqualOrderByFrom(PersonId person, LocalDate day);

  long deleteByIdAndPerson(UUID id, PersonId person);
}
