package org.colophon.courses;

import static org.colophon.courses.ConditionState.ANSWERED;
import static org.colophon.courses.ConditionState.DROPPED;
import static org.colophon.courses.ConditionState.FAILED;
import static org.colophon.courses.ConditionState.MET;
import static org.colophon.courses.ConditionState.OPEN;
import static org.colophon.courses.ConditionState.OVERDUE;
import static org.colophon.courses.ConditionState.WAIVED;

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
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a provider still has to show after its course was approved. */
@Entity
@Table(name = "course_conditions")
class CourseCondition extends AbstractAggregateRoot<CourseCondition> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "condition_id"))
  private ConditionId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "course_id"))
  private CourseId course;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  private int position;

  private String text;

  private LocalDate dueOn;

  private boolean extended;

  @Enumerated(EnumType.STRING)
  private ConditionState state = OPEN;

  private String answer = "";

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "answer_file"))
  private @Nullable FileId file;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
  private @Nullable PersonId answeredBy;

  private @Nullable Instant answeredAt;

  private String remark = "";

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
  private @Nullable PersonId closedBy;

  private @Nullable Instant closedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected CourseCondition() {} // for JPA

  CourseCondition(
      CourseId course, CaseNumber caseNumber, int position, String text, LocalDate dueOn) {
    this.id = ConditionId.next();
    this.course = course;
    this.caseNumber = caseNumber;
    this.position = position;
    this.text = text;
    this.dueOn = dueOn;
    registerEvent(new ConditionImposed(caseNumber, id));
  }

  /** The provider says how it is met. Publishes {@link ConditionAnswered}. */
  CourseCondition answer(String words, @Nullable FileId proof, PersonId by, Instant now)
      throws ConditionClosed {
    if (state != OPEN) {
      throw new ConditionClosed(state);
    }
    state = ANSWERED;
    answer = words;
    file = proof;
    answeredBy = by;
    answeredAt = now;
    registerEvent(new ConditionAnswered(caseNumber, id));
    return this;
  }

  CourseCondition meet(String words, PersonId by, Instant now) {
    require(ANSWERED);
    return close(MET, words, by, now);
  }

  /** It is not met yet; until it is due the provider can answer again. */
  CourseCondition miss(String words) {
    require(ANSWERED);
    state = OPEN;
    remark = words;
    return this;
  }

  /** Its time is over, and it is not met. */
  CourseCondition overdue() {
    require(OPEN);
    state = OVERDUE;
    return this;
  }

  /** Gives more time, once. */
  CourseCondition extend(LocalDate until, String words) throws ConditionExtendedAlready {
    require(OVERDUE);
    if (extended) {
      throw new ConditionExtendedAlready();
    }
    extended = true;
    dueOn = until;
    remark = words;
    state = OPEN;
    return this;
  }

  CourseCondition waive(String words, PersonId by, Instant now) {
    require(OVERDUE);
    return close(WAIVED, words, by, now);
  }

  CourseCondition fail(String words, PersonId by, Instant now) {
    require(OVERDUE);
    return close(FAILED, words, by, now);
  }

  /** What it led to does not stand: it is let go, and the approval with it holds. */
  CourseCondition pardon(String words, PersonId by, Instant now) {
    require(FAILED);
    return close(WAIVED, words, by, now);
  }

  /** The approval holds again; what was dropped with it is asked again. */
  CourseCondition revive(LocalDate until) {
    if (state == DROPPED) {
      state = OPEN;
      dueOn = until;
      closedBy = null;
      closedAt = null;
      registerEvent(new ConditionImposed(caseNumber, id));
    }
    return this;
  }

  /** The approval has ended. Publishes {@link ConditionDropped} while it was open. */
  CourseCondition drop(PersonId by, Instant now) {
    if (state.open()) {
      close(DROPPED, remark, by, now);
      registerEvent(new ConditionDropped(caseNumber, id));
    }
    return this;
  }

  private CourseCondition close(ConditionState how, String words, PersonId by, Instant now) {
    state = how;
    remark = words;
    closedBy = by;
    closedAt = now;
    return this;
  }

  private void require(ConditionState expected) {
    if (state != expected) {
      throw new IllegalStateException("Condition %s is %s".formatted(id, state));
    }
  }

  ConditionId id() {
    return id;
  }

  /** When it ended the approval; empty unless it did. */
  Optional<Instant> failedAt() {
    return state == FAILED ? Optional.ofNullable(closedAt) : Optional.empty();
  }

  ConditionView view() {
    return new ConditionView(
        id,
        course,
        caseNumber,
        position,
        text,
        dueOn,
        extended,
        state,
        answer,
        file,
        answeredBy,
        answeredAt,
        remark,
        closedAt);
  }
}
