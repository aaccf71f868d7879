package org.colophon.mentoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The table of pairs' meetings. */
interface PairMeetings extends Repository<MeetingRow, UUID> {

  MeetingRow save(MeetingRow row);

  Optional<MeetingRow> findById(UUID id);

  List<MeetingRow> findByPairOrderByStartsAt(PairId pair);
}
