package org.colophon.credentials;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The awards' table. */
interface AwardRepository extends Repository<Award, AwardId> {

  Award save(Award award);

  Optional<Award> findById(AwardId id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Award a where a.id = :id")
  Optional<Award> lock(AwardId id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      "select a from Award a where a.caseNumber = :caseNumber and a.state <>"
          + " org.colophon.credentials.AwardState.CANCELLED")
  Optional<Award> lockStanding(CaseNumber caseNumber);

  @Query(
      "select a from Award a where a.caseNumber = :caseNumber and a.state <>"
          + " org.colophon.credentials.AwardState.CANCELLED")
  Optional<Award> findStanding(CaseNumber caseNumber);

  /** Lets those who open the award of one case through one after the other. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('award ' || :caseNumber, 0))")
  int queueUp(String caseNumber);
}
