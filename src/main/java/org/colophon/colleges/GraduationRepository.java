package org.colophon.colleges;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ProviderId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The graduates' table. */
interface GraduationRepository extends Repository<Graduation, CaseNumber> {

  Graduation save(Graduation graduation);

  Optional<Graduation> findById(CaseNumber caseNumber);

  List<Graduation> findByPersonOrderByAskedAtDesc(PersonId person);

  @Query(
      """
      select g from Graduation g, Agreement a
      where g.agreement = a.id and a.provider = :provider and g.state in :states
      order by g.askedAt desc, g.caseNumber.value
      """)
  Page<Graduation> ofProvider(
      ProviderId provider, Collection<GraduationState> states, Pageable page);

  /** Whoever answers waits for the one who answers now. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select g from Graduation g where g.caseNumber = :caseNumber")
  Optional<Graduation> lock(CaseNumber caseNumber);

  /** Lets one person's requests through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('graduation ' || :person, 0))")
  int queueUp(String person);
}
