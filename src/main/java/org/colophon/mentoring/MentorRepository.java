package org.colophon.mentoring;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The mentors' table. */
interface MentorRepository extends Repository<Mentor, CaseNumber> {

  Mentor save(Mentor mentor);

  Optional<Mentor> findById(CaseNumber caseNumber);

  Optional<Mentor> findFirstByPersonOrderByFiledAtDesc(PersonId person);

  List<Mentor> findByStateOrderByFiledAt(MentorState state);

  /** Lets what concerns one mentor through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('mentor ' || :person, 0))")
  int queueUp(String person);
}
