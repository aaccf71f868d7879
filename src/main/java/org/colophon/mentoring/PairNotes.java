package org.colophon.mentoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The table of pairs' notes. */
interface PairNotes extends Repository<NoteRow, UUID> {

  NoteRow save(NoteRow row);

  Optional<NoteRow> findById(UUID id);

  List<NoteRow> findByPairOrderByWrittenAtDesc(PairId pair);
}
