package org.colophon.credentials;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of provisional certifications. */
interface ProvisionalRepository extends Repository<ProvisionalCertification, CaseNumber> {

  ProvisionalCertification save(ProvisionalCertification provisional);

  Optional<ProvisionalCertification> findById(CaseNumber caseNumber);

  Optional<ProvisionalCertification> findByNumber(CertificateNumber number);

  Optional<ProvisionalCertification> findFirstByPersonOrderByUntilDesc(PersonId person);

  /** Whoever reports, decides or ends waits for the one who does now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from ProvisionalCertification p where p.caseNumber = :caseNumber")
  Optional<ProvisionalCertification> lock(CaseNumber caseNumber);
}
