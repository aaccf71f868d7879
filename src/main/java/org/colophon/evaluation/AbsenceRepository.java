package org.colophon.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The absences' table. */
interface AbsenceRepository extends Repository<AbsenceRow, UUID> {

  AbsenceRow save(AbsenceRow absence);

  List<AbsenceRow> findByPersonAndUntilGreaterThanEqualOrderByFrom(PersonId person, LocalDate day);

  /** Who of these is away on a day. */
  @Query("select a from AbsenceRow a where a.person in :people and :day between a.from and a.until")
  List<AbsenceRow> on(LocalDate day, Collection<PersonId> people);

  long deleteByIdAndPerson(UUID id, PersonId person);
}
