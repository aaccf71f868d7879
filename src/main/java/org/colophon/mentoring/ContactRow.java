package org.colophon.mentoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.colophon.accounts.PersonId;

/** One contact of a pair. */
@Entity(name = "MentorContact")
@Table(name = "mentor_contacts")
class ContactRow {

  @Id
  @Column(name = "contact_id")
  private UUID id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "pair_id"))
  private PairId pair;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "written_by"))
  private PersonId by;

  private Instant writtenAt;

  @Column(name = "on_day")
  private LocalDate day;

  @Enumerated(EnumType.STRING)
  private Way way;

  private int minutes;

  private String about;

  protected ContactRow() {} // for JPA

  ContactRow(UUID id, PairId pair, NewContact contact, PersonId by, Instant now) {
    this.id = id;
    this.pair = pair;
    this.day = contact.day();
    this.way = contact.way();
    this.minutes = contact.minutes();
    this.about = contact.about();
    this.by = by;
    this.writtenAt = now;
  }

  PairId pair() {
    return pair;
  }

  PairFile.Contact view() {
    return new PairFile.Contact(id, day, way, minutes, about, by);
  }
}
