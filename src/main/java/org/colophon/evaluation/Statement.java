package org.colophon.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.colophon.accounts.PersonId;

/** One person's yearly statement about conflicts of interest; never changed, never removed. */
@Entity
@Table(name = "conflict_statements")
class Statement {

  @Id
  @Column(name = "statement_id")
  private UUID id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private String disclosed;

  private Instant signedAt;

  @Column(name = "valid_until_on")
  private LocalDate validUntil;

  protected Statement() {} // for JPA

  Statement(PersonId person, String disclosed, Instant signedAt, LocalDate validUntil) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.disclosed = disclosed;
    this.signedAt = signedAt;
    this.validUntil = validUntil;
  }

  PersonId person() {
    return person;
  }

  LocalDate validUntil() {
    return validUntil;
  }

  String disclosed() {
    return disclosed;
  }
}
