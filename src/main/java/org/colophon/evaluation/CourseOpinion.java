package org.colophon.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What an evaluator says about a course as a whole. */
@Entity
@Table(name = "course_opinions")
class CourseOpinion {

  @Embeddable
  record Key(@Column(name = "seat_id") UUID seat, @Column(name = "person_id") String person)
      implements Serializable {}

  @EmbeddedId private Key key;

  private String text;

  private Instant savedAt;

  protected CourseOpinion() {} // for JPA

  CourseOpinion(Key key, String text, Instant now) {
    this.key = key;
    this.text = text;
    this.savedAt = now;
  }

  String text() {
    return text;
  }
}
