package org.colophon.conflicts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The register's table. */
interface ConflictRepository extends Repository<RegisteredConflict, UUID> {

  /** Adds a line unless the same fact from the same source is there: safe for two at once. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into conflicts
            (conflict_id, judge_id, candidate_id, kind, reason, source, registered_at)
          values (:id, :judge, :candidate, :kind, :reason, :source, :at)
          on conflict (judge_id, candidate_id, kind, source) do nothing
          """)
  void add(
      UUID id,
      String judge,
      String candidate,
      String kind,
      String reason,
      String source,
      Instant at);

  List<RegisteredConflict> findByJudgeAndCandidate(PersonId judge, PersonId candidate);

  List<RegisteredConflict> findByCandidateOrderByRegisteredAt(PersonId candidate);

  List<RegisteredConflict> findByCandidateInOrderByRegisteredAt(Collection<PersonId> candidates);
}
