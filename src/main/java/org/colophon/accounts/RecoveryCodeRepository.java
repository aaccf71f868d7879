package org.colophon.accounts;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecoveryCodeRepository extends Repository<RecoveryCode, String> {

  RecoveryCode save(RecoveryCode code);

  /**
   * Uses a code up; of two at once only one does.
   *
   * @return 0 when it is not a code of this person, or was used before
   */
  @Modifying
  @Query(
      "update RecoveryCode c set c.usedAt = :now"
          + " where c.codeHash = :codeHash and c.person = :person and c.usedAt is null")
  int use(PersonId person, String codeHash, Instant now);

  @Query("select count(c) from RecoveryCode c where c.person = :person and c.usedAt is null")
  int countLeft(PersonId person);

  @Modifying
  @Query("delete from RecoveryCode c where c.person = :person")
  void deleteOf(PersonId person);
}
