package org.colophon.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.springframework.data.repository.Repository;

/** The table of pairs' contacts. */
interface PairContacts extends Repository<ContactRow, UUID> {

  ContactRow save(ContactRow row);

  Optional<ContactRow> findById(UUID id);

  List<ContactRow> findByPairOrderByDayDescWrittenAtDesc(PairId pair);

  long deleteByIdAndPairAndBy(UUID id, PairId pair, PersonId by);

  List<ContactRow> findByPairInOrderByDay(Collection<PairId> pairs);
}
