package org.colophon.mentoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.colophon.accounts.PersonId;

/** One meeting a pair arranged. */
@Entity(name = "MentorMeeting")
@Table(name = "mentor_meetings")
class MeetingRow {

  @Id
  @Column(name = "meeting_id")
  private UUID id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "pair_id"))
  private PairId pair;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "written_by"))
  private PersonId by;

  private Instant writtenAt;

  private Instant startsAt;

  private int minutes;

  private String timeZone;

  private String place;

  private String about;

  private boolean calledOff;

  protected MeetingRow() {} // for JPA

  MeetingRow(UUID id, PairId pair, NewMeeting meeting, PersonId by, Instant now) {
    this.id = id;
    this.pair = pair;
    this.startsAt = meeting.startsAt();
    this.minutes = meeting.minutes();
    this.timeZone = meeting.zone().getId();
    this.place = meeting.place();
    this.about = meeting.about();
    this.by = by;
    this.writtenAt = now;
  }

  PairId pair() {
    return pair;
  }

  /** Says whether this is news. */
  boolean callOff() {
    var news = !calledOff;
    calledOff = true;
    return news;
  }

  Meeting view() {
    return new Meeting(id, startsAt, minutes, ZoneId.of(timeZone), place, about, calledOff, by);
  }
}
