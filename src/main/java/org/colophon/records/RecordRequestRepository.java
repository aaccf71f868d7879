package org.colophon.records;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The requests' table. */
interface RecordRequestRepository extends Repository<RecordRequest, CaseNumber> {

  RecordRequest save(RecordRequest request);

  Optional<RecordRequest> findById(CaseNumber caseNumber);

  List<RecordRequest> findByPersonOrderByFiledAtDesc(PersonId person);

  /** Lets the requests of one person through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value =
          "select 1 from pg_advisory_xact_lock(hashtextextended('record requests ' || :person, 0))")
  int queueUp(String person);
}
