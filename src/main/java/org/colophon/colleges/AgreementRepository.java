package org.colophon.colleges;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ProviderId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The agreements' table. */
interface AgreementRepository extends Repository<Agreement, AgreementId> {

  Agreement save(Agreement agreement);

  void delete(Agreement agreement);

  Optional<Agreement> findById(AgreementId id);

  Optional<Agreement> findByCaseNumber(CaseNumber caseNumber);

  List<Agreement> findByProviderOrderByBegunAtDesc(ProviderId provider);

  /** Those that were ever agreed, the latest first. */
  @Query("select a from Agreement a where a.from is not null order by a.from desc, a.begunAt desc")
  List<Agreement> agreed();

  /** Whoever changes an agreement waits for the one who changes it now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Agreement a where a.id = :id")
  Optional<Agreement> lock(AgreementId id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Agreement a where a.caseNumber = :caseNumber")
  Optional<Agreement> lock(CaseNumber caseNumber);
}
