package org.colophon.appeals;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The appeals' table. */
interface AppealRepository extends Repository<Appeal, AppealId> {

  Appeal save(Appeal appeal);

  Optional<Appeal> findById(AppealId id);

  Optional<Appeal> findByCaseNumber(CaseNumber caseNumber);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Appeal a where a.caseNumber = :caseNumber")
  Optional<Appeal> lock(CaseNumber caseNumber);

  Optional<Appeal> findByKindAndDecisionIdAndDecidedAt(
      String kind, String decisionId, Instant decidedAt);

  List<Appeal> findByPartyOrderByFiledAtDesc(String party);

  List<Appeal> findByAboutOrderByFiledAt(CaseNumber about);

  /** Lets the filings against one decision through one after the other. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('appeals ' || :decision, 0))")
  int queueUp(String decision);
}
