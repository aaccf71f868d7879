package org.colophon.courses;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The renewals' table. */
interface RenewalRepository extends Repository<Renewal, CaseNumber> {

  Renewal save(Renewal renewal);

  Optional<Renewal> findById(CaseNumber caseNumber);

  /** Whoever changes a renewal waits for the one who changes it now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Renewal r where r.caseNumber = :caseNumber")
  Optional<Renewal> lock(CaseNumber caseNumber);

  @Query(
      "select r from Renewal r where r.course.provider.id = :provider order by r.endsOn, r.caseNumber.value")
  List<Renewal> ofProvider(ProviderId provider);

  @Query("select r from Renewal r where r.course.id = :course and r.closedAt is null")
  List<Renewal> openOf(CourseId course);

  /** Lets those who look for what is due through one after the other. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('course renewals', 0))")
  int queueUp();
}
