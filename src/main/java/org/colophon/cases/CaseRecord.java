package org.colophon.cases;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** One case: where it stands, and the head of its timeline's hash chain. */
@Entity
@Table(name = "cases")
class CaseRecord {

  private static final int TITLE_LENGTH = 160;

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber number;

  @Enumerated(EnumType.STRING)
  private CaseKind kind;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "subject"))
  private PersonId subject;

  private String title;

  @Enumerated(EnumType.STRING)
  private CaseStanding standing;

  private String stage;

  @Enumerated(EnumType.STRING)
  private WaitsOn waitsOn;

  private @Nullable LocalDate dueOn;

  private String whatNext;

  private @Nullable String outcome;

  private Instant openedAt;

  private Instant movedAt;

  private @Nullable Instant closedAt;

  private int lineCount;

  private String headHash;

  @Version private Long version;

  protected CaseRecord() {} // for JPA

  CaseRecord(CaseNumber number, CaseKind kind, PersonId subject, String title, Instant at) {
    this.number = number;
    this.kind = kind;
    this.subject = subject;
    this.title = named(title);
    this.standing = CaseStanding.OPEN;
    this.stage = "Opened";
    this.waitsOn = WaitsOn.NOBODY;
    this.whatNext = "Your case is open. We will tell you what comes next.";
    this.openedAt = at;
    this.movedAt = at;
    this.headHash = HashChain.START;
  }

  CaseNumber number() {
    return number;
  }

  String title() {
    return title;
  }

  /** Takes the step; false when the case already stood exactly there. */
  boolean move(CaseStanding to, CaseStep step, Instant at) {
    requireNotClosed();
    var moved =
        standing != to
            || !stage.equals(step.stage())
            || waitsOn != step.waitsOn()
            || !Objects.equals(dueOn, step.dueOn());
    whatNext = step.whatNext();
    if (moved) {
      standing = to;
      stage = step.stage();
      waitsOn = step.waitsOn();
      dueOn = step.dueOn();
      movedAt = at;
    }
    return moved;
  }

  /** Ends the case; false when it had ended like this already. */
  boolean close(String outcome, String whatNext, Instant at) {
    if (outcome.equals(this.outcome)) {
      return false;
    }
    requireNotClosed();
    this.standing = CaseStanding.CLOSED;
    this.stage = "Closed";
    this.waitsOn = WaitsOn.NOBODY;
    this.dueOn = null;
    this.outcome = outcome;
    this.whatNext = whatNext;
    this.movedAt = at;
    this.closedAt = at;
    return true;
  }

  /** Takes its end back; false when it had not ended. */
  boolean reopen(Instant at) {
    if (standing != CaseStanding.CLOSED) {
      return false;
    }
    this.standing = CaseStanding.OPEN;
    this.stage = "Opened again";
    this.outcome = null;
    this.whatNext = "Your case is open again. We will tell you what comes next.";
    this.movedAt = at;
    this.closedAt = null;
    return true;
  }

  /** Calls the case by another title; false when that was its title. */
  boolean rename(String title) {
    var before = this.title;
    this.title = named(title);
    return !this.title.equals(before);
  }

  /** The next line of the timeline; chains it to the one before. */
  TimelineRow append(TimelineEntry entry, Instant at) {
    lineCount++;
    var line =
        new TimelineLine(
            lineCount,
            at.truncatedTo(ChronoUnit.MICROS),
            entry.kind(),
            PlainText.of(entry.text()),
            entry.actor(),
            entry.visibleToSubject());
    headHash = HashChain.hash(headHash, number, line);
    return new TimelineRow(number, line, headHash);
  }

  int lineCount() {
    return lineCount;
  }

  String headHash() {
    return headHash;
  }

  private void requireNotClosed() {
    if (standing == CaseStanding.CLOSED) {
      throw new IllegalStateException("Case " + number + " is closed: " + outcome);
    }
  }

  private static String named(String title) {
    var name = PlainText.onOneLine(title);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A case has a title");
    }
    if (name.length() <= TITLE_LENGTH) {
      return name;
    }
    var end = TITLE_LENGTH - 1;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
