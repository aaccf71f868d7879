package org.colophon.achievements;

import java.util.Optional;
import org.colophon.candidates.CandidateId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The records' tables. */
interface AchievementRecordRepository extends Repository<AchievementRecord, CandidateId> {

  AchievementRecord save(AchievementRecord achievements);

  Optional<AchievementRecord> findById(CandidateId candidate);

  /** Lets one candidate's achievements through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value =
          "select 1 from pg_advisory_xact_lock(hashtextextended('achievements ' || :candidate, 0))")
  int queueUp(String candidate);
}
