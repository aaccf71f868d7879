package org.colophon.evaluation;

import java.util.List;
import java.util.UUID;
import org.colophon.cases.CaseNumber;
import org.springframework.data.repository.Repository;

/** The suspicions' table. */
interface SuspicionRepository extends Repository<SuspicionRow, UUID> {

  SuspicionRow save(SuspicionRow suspicion);

  List<SuspicionRow> findByCaseNumberOrderByRaisedAt(CaseNumber caseNumber);
}
