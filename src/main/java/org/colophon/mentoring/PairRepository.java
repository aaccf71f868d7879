package org.colophon.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The pairs' table. */
interface PairRepository extends Repository<Pair, PairId> {

  Pair save(Pair pair);

  Optional<Pair> findById(PairId id);

  List<Pair> findByCaseNumberOrderByBeganAscEndedAtAsc(CaseNumber caseNumber);

  List<Pair> findByCaseNumberIn(Collection<CaseNumber> caseNumbers);

  Optional<Pair> findByCaseNumberAndEndedIsNull(CaseNumber caseNumber);

  List<Pair> findByMentorPersonOrderByBeganDesc(PersonId person);

  /** How many candidates each mentor has. */
  @Query("select p.mentorPerson, count(p) from Pair p where p.ended is null group by 1")
  List<Object[]> countRunning();

  int countByMentorPersonAndEndedIsNull(PersonId person);
}
