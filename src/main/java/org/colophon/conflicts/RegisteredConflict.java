package org.colophon.conflicts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.colophon.accounts.PersonId;

/** One line of the register; never changed, never removed. */
@Entity
@Table(name = "conflicts")
class RegisteredConflict {

  @Id
  @Column(name = "conflict_id")
  private UUID id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "judge_id"))
  private PersonId judge;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "candidate_id"))
  private PersonId candidate;

  @Enumerated(EnumType.STRING)
  private ConflictKind kind;

  private String reason;

  private String source;

  private Instant registeredAt;

  protected RegisteredConflict() {} // for JPA

  Conflict view() {
    return new Conflict(judge, candidate, kind, reason, source);
  }
}
