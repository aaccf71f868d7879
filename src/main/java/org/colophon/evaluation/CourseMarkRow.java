package org.colophon.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One mark, as it is kept. */
@Entity
@Table(name = "course_marks")
class CourseMarkRow {

  @Embeddable
  record Key(
      @Column(name = "seat_id") UUID seat,
      int competency,
      @Column(name = "person_id") String person)
      implements Serializable {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private Finding content;

  @Enumerated(EnumType.STRING)
  private Finding assessment;

  @Enumerated(EnumType.STRING)
  private Finding quality;

  private String comment;

  private Instant savedAt;

  protected CourseMarkRow() {} // for JPA

  CourseMarkRow(Key key, CourseMark mark, Instant now) {
    this.key = key;
    this.content = mark.content();
    this.assessment = mark.assessment();
    this.quality = mark.quality();
    this.comment = mark.comment();
    this.savedAt = now;
  }

  CourseMark view() {
    return new CourseMark(key.competency(), content, assessment, quality, comment);
  }
}
