package org.colophon.courses;

import static org.colophon.courses.RenewalState.OPEN;
import static org.colophon.courses.RenewalState.REQUESTED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One renewal of one approval, from the day it may be asked for to its outcome. */
@Entity
@Table(name = "course_renewals")
class Renewal extends AbstractAggregateRoot<Renewal> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @ManyToOne(optional = false)
  @JoinColumn(name = "course_id")
  private Course course;

  private LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  private RenewalState state = OPEN;

  private String cost;

  private String contact;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "requested_by"))
  private @Nullable PersonId requestedBy;

  private @Nullable LocalDate requestedOn;

  private String remark = "";

  private @Nullable Instant closedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Renewal() {} // for JPA

  Renewal(CaseNumber caseNumber, Course course) {
    this.caseNumber = caseNumber;
    this.course = course;
    this.endsOn = course.view().latestApproval().until();
    this.cost = course.view().cost();
    this.contact = course.view().contact();
    registerEvent(new RenewalOpened(caseNumber));
  }

  Renewal request(String newCost, String newContact, PersonId by, LocalDate today)
      throws RenewalClosed {
    if (state != OPEN) {
      throw new RenewalClosed(state);
    }
    state = REQUESTED;
    cost = newCost;
    contact = newContact;
    requestedBy = by;
    requestedOn = today;
    registerEvent(new RenewalRequested(caseNumber));
    return this;
  }

  /** Ends it; false when it has ended before. */
  boolean close(RenewalState how, String why, Instant now) {
    if (!state.open()) {
      return false;
    }
    state = how;
    remark = why;
    closedAt = now;
    return true;
  }

  /** There is nothing left to renew. */
  Renewal drop(Instant now) {
    if (close(RenewalState.DROPPED, "", now)) {
      registerEvent(new RenewalDropped(caseNumber));
    }
    return this;
  }

  /** The refusal does not stand: it is renewed. */
  Renewal grant() {
    if (state != RenewalState.NOT_RENEWED) {
      throw new IllegalStateException("Renewal %s is %s".formatted(caseNumber, state));
    }
    state = RenewalState.RENEWED;
    remark = "";
    return this;
  }

  /** When it was refused; empty unless it was. */
  Optional<Instant> refusedAt() {
    return state == RenewalState.NOT_RENEWED ? Optional.ofNullable(closedAt) : Optional.empty();
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  Course course() {
    return course;
  }

  RenewalView view() {
    return new RenewalView(
        caseNumber, course.view(), endsOn, state, cost, contact, requestedBy, requestedOn, remark);
  }
}
