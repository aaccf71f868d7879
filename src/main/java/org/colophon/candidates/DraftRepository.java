package org.colophon.candidates;

import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts' table. */
interface DraftRepository extends Repository<Draft, PersonId> {

  Draft save(Draft draft);

  Optional<Draft> findById(PersonId person);

  /** Lets one person's clicks through one after the other, until the transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended('application ' || :person, 0))")
  int queueUp(String person);
}
