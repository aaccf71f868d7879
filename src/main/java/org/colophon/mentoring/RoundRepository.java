package org.colophon.mentoring;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of matching rounds. */
interface RoundRepository extends Repository<Round, RoundId> {

  Round save(Round round);

  Optional<Round> findById(RoundId id);

  Optional<Round> findByState(RoundState state);

  List<Round> findAllByOrderByOpenedAtDesc();

  /** Lets one change of rounds through after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('mentor rounds', 0))")
  int queueUp();
}
