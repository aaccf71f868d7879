package org.colophon.mentoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.colophon.accounts.PersonId;

/** One absence of one mentor. */
@Entity(name = "MentorAbsence")
@Table(name = "mentor_absences")
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

  protected AbsenceRow() {} // for JPA

  AbsenceRow(PersonId person, LocalDate from, LocalDate until) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.from = from;
    this.until = until;
  }

  PersonId person() {
    return person;
  }

  Absence view() {
    return new Absence(id, from, until);
  }
}
