package org.colophon.mentoring;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.repository.Repository;

/** The pairs' table. */
interface PairRepository extends Repository<Pair, PairId> {

  Pair save(Pair pair);

  Optional<Pair> findById(PairId id);

  List<Pair> findByCaseNumberOrderByBeganAscEndedAtAsc(CaseNumber caseNumber);

  Optional<Pair> findByCaseNumberAndEndedIsNull(CaseNumber caseNumber);

  List<Pair> findByMentorPersonOrderByBeganDesc(PersonId person);

  List<Pair> findByEndedIsNull();

  int countByMentorPersonAndEndedIsNull(PersonId person);
}
