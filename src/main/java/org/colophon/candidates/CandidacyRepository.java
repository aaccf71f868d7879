package org.colophon.candidates;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The candidacies' table. */
interface CandidacyRepository extends Repository<Candidacy, CandidateId> {

  Candidacy save(Candidacy candidacy);

  Optional<Candidacy> findById(CandidateId id);

  Optional<Candidacy> findByCaseNumber(CaseNumber caseNumber);

  @Query("select c.id from Candidacy c where c.caseNumber = :caseNumber")
  Optional<CandidateId> idOf(CaseNumber caseNumber);

  Optional<Candidacy> findByPersonAndEndedAtIsNull(PersonId person);

  Optional<Candidacy> findFirstByPersonOrderBySubmittedAtDesc(PersonId person);

  @Query("select distinct c from Candidacy c left join fetch c.submissions where c.id in :ids")
  List<Candidacy> withApplications(Collection<CandidateId> ids);

  List<Candidacy> findByNameKeyAndBornOnAndPersonNotOrderBySubmittedAt(
      String nameKey, LocalDate bornOn, PersonId person);

  /** Whoever changes a candidacy waits for the one who changes it now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Candidacy c where c.id = :id")
  Optional<Candidacy> lock(CandidateId id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Candidacy c where c.person = :person and c.endedAt is null")
  Optional<Candidacy> lockOpen(PersonId person);
}
