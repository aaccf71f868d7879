package org.colophon.accounts;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountTokenRepository extends Repository<AccountToken, String> {

  AccountToken save(AccountToken token);

  Optional<AccountToken> findByTokenHash(String tokenHash);

  /** Two clicks at once: the second waits and then sees the link used. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from AccountToken t where t.tokenHash = :tokenHash")
  Optional<AccountToken> lock(String tokenHash);

  @Query(
      "select count(t) from AccountToken t"
          + " where t.person = :person and t.purpose = :purpose and t.issuedAt > :since")
  long countIssued(PersonId person, TokenPurpose purpose, Instant since);

  @Modifying
  @Query(
      "update AccountToken t set t.usedAt = :now"
          + " where t.person = :person and t.purpose in :purposes and t.usedAt is null")
  void use(PersonId person, Set<TokenPurpose> purposes, Instant now);

  @Modifying
  @Query("delete from AccountToken t where t.expiresAt < :now")
  void deleteExpired(Instant now);
}
