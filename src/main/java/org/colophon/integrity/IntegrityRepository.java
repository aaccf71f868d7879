package org.colophon.integrity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The suspicions' table. */
interface IntegrityRepository extends Repository<IntegrityRecord, CaseNumber> {

  IntegrityRecord save(IntegrityRecord record);

  Optional<IntegrityRecord> findById(CaseNumber caseNumber);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from IntegrityRecord i where i.caseNumber = :caseNumber")
  Optional<IntegrityRecord> lock(CaseNumber caseNumber);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from IntegrityRecord i where i.about = :about and i.closedAt is null")
  Optional<IntegrityRecord> lockOpen(CaseNumber about);

  List<IntegrityRecord> findByAboutOrderByOpenedAtDesc(CaseNumber about);

  List<IntegrityRecord> findByAuthorOrderByOpenedAtDesc(PersonId author);

  /** Lets the suspicions about one work through one after the other. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('integrity ' || :about, 0))")
  int queueUp(String about);
}
