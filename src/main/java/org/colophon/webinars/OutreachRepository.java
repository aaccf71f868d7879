package org.colophon.webinars;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of requests and offers. */
interface OutreachRepository extends Repository<OutreachRequest, CaseNumber> {

  OutreachRequest save(OutreachRequest request);

  Optional<OutreachRequest> findById(CaseNumber caseNumber);

  List<OutreachRequest> findByPersonOrderByFiledAtDesc(PersonId person);

  /** Lets the requests of one person through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('outreach ' || :person, 0))")
  int queueUp(String person);
}
