package org.colophon.mentoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The table of pairs' goals. */
interface PairGoals extends Repository<GoalRow, UUID> {

  GoalRow save(GoalRow row);

  Optional<GoalRow> findById(UUID id);

  List<GoalRow> findByPairOrderByWrittenAt(PairId pair);
}
