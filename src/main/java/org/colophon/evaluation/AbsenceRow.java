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

/** One absence of one person, whatever they judge. */
@Entity
@Table(name = "volunteer_absences")
class AbsenceRow {

  @Id
  @Column(name = "absence_id")
  private UUID id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Column(name = "from_on")
  private LocalDate from;

  @Column(name = "until_on")
  private LocalDate until;

  private Instant enteredAt;

  protected AbsenceRow() {} // for JPA

  AbsenceRow(PersonId person, LocalDate from, LocalDate until, Instant enteredAt) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.from = from;
    this.until = until;
    this.enteredAt = enteredAt;
  }

  PersonId person() {
    return person;
  }

  Instant enteredAt() {
    return enteredAt;
  }

  Absence view() {
    return new Absence(id, from, until);
  }
}
