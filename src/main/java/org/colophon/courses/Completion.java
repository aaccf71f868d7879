package org.colophon.courses;

import static org.colophon.courses.CompletionState.CONFIRMED;
import static org.colophon.courses.CompletionState.REJECTED;
import static org.colophon.courses.CompletionState.REPORTED;
import static org.colophon.courses.CompletionState.WITHDRAWN;

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
import org.colophon.courses.CompletionView.Judgement;
import org.colophon.files.FileId;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One candidate's completion of one course, from the report to its confirmation. */
@Entity
@Table(name = "completions")
class Completion extends AbstractAggregateRoot<Completion> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "completion_id"))
  private CompletionId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @ManyToOne(optional = false)
  @JoinColumn(name = "course_id")
  private Course course;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "set_id"))
  private SetId set;

  private LocalDate startedOn;

  private LocalDate completedOn;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "certificate_file_id"))
  private @Nullable FileId certificate;

  @Enumerated(EnumType.STRING)
  private CompletionState state;

  private Instant reportedAt;

  @Column(name = "confirm_by_on")
  private LocalDate confirmBy;

  @Column(name = "answer_by_on")
  private @Nullable LocalDate answerBy;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "judged_by"))
  private @Nullable PersonId judgedBy;

  private @Nullable Instant judgedAt;

  private @Nullable String judgementText;

  private @Nullable String judgementAuthority;

  @Version private Long version;

  protected Completion() {} // for JPA

  Completion(
      ReportCompletion report,
      Course course,
      Instant now,
      LocalDate confirmBy,
      @Nullable LocalDate answerBy) {
    this.id = CompletionId.next();
    this.person = report.person();
    this.caseNumber = report.caseNumber();
    this.course = course;
    this.set = course.set();
    this.startedOn = report.startedOn();
    this.completedOn = report.completedOn();
    this.certificate = report.certificate();
    this.state = REPORTED;
    this.reportedAt = now;
    this.confirmBy = confirmBy;
    this.answerBy = answerBy;
    registerEvent(new CompletionReported(id, caseNumber, person, set));
  }

  /** One that its provider attests without being asked; it is confirmed at once. */
  Completion(AttestationStore.Match attested, Course course, Instant now, LocalDate today) {
    this.id = CompletionId.next();
    this.person = attested.person();
    this.caseNumber = attested.caseNumber();
    this.course = course;
    this.set = course.set();
    this.startedOn = attested.startedOn();
    this.completedOn = attested.completedOn();
    this.state = REPORTED;
    this.reportedAt = now;
    this.confirmBy = today;
  }

  /** Confirms it as attested. */
  Completion attest(Judgement judgement, LocalDate confirmedOn) {
    confirm(judgement, confirmedOn);
    registerEvent(new CompletionAttested(id, caseNumber, person, set));
    return this;
  }

  /** Confirms it. A second confirmation changes nothing. */
  Completion confirm(Judgement judgement, LocalDate confirmedOn) {
    if (judge(CONFIRMED, judgement)) {
      registerEvent(new CompletionConfirmed(id, caseNumber, person, set, confirmedOn));
    }
    return this;
  }

  /** Rejects it. A second rejection changes nothing. */
  Completion reject(Judgement judgement) {
    if (judge(REJECTED, judgement)) {
      registerEvent(new CompletionRejected(id, caseNumber, person, set, judgement.text()));
    }
    return this;
  }

  /** Says that whoever signs for the provider decided, not the program; it is decided already. */
  Completion answered() {
    registerEvent(new CompletionAnswered(id, caseNumber, person, set, state == CONFIRMED));
    return this;
  }

  /** Takes it back. A second time, or after a decision, this changes nothing. */
  Completion withdraw() {
    if (state == REPORTED) {
      state = WITHDRAWN;
      registerEvent(new CompletionWithdrawn(id, caseNumber, person, set));
    }
    return this;
  }

  private boolean judge(CompletionState outcome, Judgement judgement) {
    if (state == outcome) {
      return false;
    }
    if (state != REPORTED) {
      throw new CompletionClosed(id, state);
    }
    state = outcome;
    judgedBy = judgement.by();
    judgedAt = judgement.at();
    judgementText = judgement.text();
    judgementAuthority = judgement.authority();
    return true;
  }

  /** Tells whether this is the same report once more, as a double click sends it. */
  boolean repeats(ReportCompletion report) {
    return state == REPORTED
        && course.id().equals(report.course())
        && startedOn.equals(report.startedOn())
        && completedOn.equals(report.completedOn());
  }

  /** Until when an answer of the provider is awaited; empty when nobody is there to give it. */
  Optional<LocalDate> awaitedUntil() {
    return state == REPORTED && !course.signers(person).isEmpty()
        ? Optional.ofNullable(answerBy)
        : Optional.empty();
  }

  CompletionId id() {
    return id;
  }

  PersonId person() {
    return person;
  }

  Course course() {
    return course;
  }

  CompletionState state() {
    return state;
  }

  CompletionView view() {
    var about = course.view();
    return new CompletionView(
        id,
        person,
        caseNumber,
        course.id(),
        about.title(),
        about.providerName(),
        set,
        startedOn,
        completedOn,
        Optional.ofNullable(certificate),
        state,
        reportedAt,
        confirmBy,
        Optional.ofNullable(answerBy),
        judgement());
  }

  private Optional<Judgement> judgement() {
    return judgedBy == null
        ? Optional.empty()
        : Optional.of(new Judgement(judgedBy, judgedAt, judgementText, judgementAuthority));
  }
}
