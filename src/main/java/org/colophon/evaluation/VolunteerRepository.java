package org.colophon.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The volunteers' table. */
interface VolunteerRepository extends Repository<Volunteer, CaseNumber> {

  Volunteer save(Volunteer volunteer);

  Optional<Volunteer> findById(CaseNumber caseNumber);

  List<Volunteer> findByPersonOrderByFiledAtDesc(PersonId person);

  List<Volunteer> findByKindAndStateInOrderByFiledAt(
      EvaluatorKind kind, Collection<VolunteerState> states);

  /** Lets what one person does through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('volunteers ' || :person, 0))")
  int queueUp(String person);
}
