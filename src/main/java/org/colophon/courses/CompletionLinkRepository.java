package org.colophon.courses;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of links that answer a completion. */
interface CompletionLinkRepository extends Repository<CompletionLink, String> {

  CompletionLink save(CompletionLink link);

  Optional<CompletionLink> findById(String tokenHash);

  /** Two clicks on one link wait for each other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select l from CompletionLink l where l.tokenHash = :tokenHash")
  Optional<CompletionLink> lock(String tokenHash);
}
