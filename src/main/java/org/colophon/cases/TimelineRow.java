package org.colophon.cases;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.colophon.accounts.PersonId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One line of a timeline, written once (R69). */
@Entity
@Immutable
@Table(name = "case_timeline")
class TimelineRow implements Persistable<TimelineRow.Key> {

  @EmbeddedId private Key key;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private TimelineEntry.Kind kind;

  private String text;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "actor"))
  private @Nullable PersonId actor;

  private boolean visible;

  private String hash;

  protected TimelineRow() {} // for JPA

  TimelineRow(CaseNumber number, TimelineLine line, String hash) {
    this.key = new Key(number.value(), line.position());
    this.at = line.at();
    this.kind = line.kind();
    this.text = line.text();
    this.actor = line.actor();
    this.visible = line.visibleToSubject();
    this.hash = hash;
  }

  @Override
  public Key getId() {
    return key;
  }

  /** A row is only ever written, so it need not be looked for first. */
  @Override
  public boolean isNew() {
    return true;
  }

  @Embeddable
  record Key(String caseNumber, int position) implements Serializable {}
}
