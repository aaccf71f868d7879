package org.colophon.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of matching rounds. */
interface RoundRepository extends Repository<Round, RoundId> {

  Round save(Round round);

  Optional<Round> findById(RoundId id);

  Optional<Round> findByState(RoundState state);

  List<Round> findAllByOrderByOpenedAtDesc();

  /** What a round brought these. */
  @Query("select l from MentorRound r join r.lines l where r.id = :id and l.caseNumber in :numbers")
  List<RoundLine> lines(RoundId id, Collection<CaseNumber> numbers);

  /** Lets one change of rounds through after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('mentor rounds', 0))")
  int queueUp();
}
