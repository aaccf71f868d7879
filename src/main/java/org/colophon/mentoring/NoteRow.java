package org.colophon.mentoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.colophon.accounts.PersonId;

/** One note that both of a pair read. */
@Entity(name = "MentorNote")
@Table(name = "mentor_notes")
class NoteRow {

  @Id
  @Column(name = "note_id")
  private UUID id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "pair_id"))
  private PairId pair;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "written_by"))
  private PersonId by;

  private Instant writtenAt;

  private String text;

  protected NoteRow() {} // for JPA

  NoteRow(UUID id, PairId pair, String text, PersonId by, Instant now) {
    this.id = id;
    this.pair = pair;
    this.text = text;
    this.by = by;
    this.writtenAt = now;
  }

  PairFile.Note view() {
    return new PairFile.Note(id, text, by, writtenAt);
  }
}
