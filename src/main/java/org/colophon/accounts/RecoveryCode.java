package org.colophon.accounts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the codes a person keeps on paper; only its hash is known here. */
@Entity
@Table(name = "recovery_codes")
class RecoveryCode {

  @Id private String codeHash;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected RecoveryCode() {} // for JPA

  RecoveryCode(String codeHash, PersonId person) {
    this.codeHash = codeHash;
    this.person = person;
  }
}
