package org.colophon.credentials;

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
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.AdmissionAssessment;
import org.colophon.candidates.Experience;
import org.colophon.cases.CaseNumber;
import org.colophon.program.ProgramCalendar;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The time in which a certified graduate reaches the hours of work (R27). */
@Entity
@Table(name = "provisional_certifications")
class ProvisionalCertification {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "certificate_number"))
  private CertificateNumber number;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "candidacy_case"))
  private CaseNumber candidacyCase;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private LocalDate rulesOn;

  @Column(name = "until_on")
  private LocalDate until;

  private @Nullable LocalDate remindedOn;

  @Enumerated(EnumType.STRING)
  private ProvisionalState state = ProvisionalState.OPEN;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<Experience> work;

  private @Nullable Instant reportedAt;
  private String words = "";

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private @Nullable PersonId decidedBy;

  private @Nullable Instant decidedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected ProvisionalCertification() {} // for JPA

  ProvisionalCertification(CaseNumber caseNumber, RegisterEntry entry, LocalDate rulesOn) {
    this.caseNumber = caseNumber;
    this.number = entry.number();
    this.candidacyCase = entry.caseNumber();
    this.person = entry.person();
    this.rulesOn = rulesOn;
    this.until = entry.validUntil();
  }

  ProvisionalCertification report(List<Experience> stated, Instant now) {
    state = ProvisionalState.REPORTED;
    work = List.copyOf(stated);
    reportedAt = now;
    words = "";
    return this;
  }

  ProvisionalCertification decide(ProvisionalState outcome, String said, PersonId by, Instant now) {
    state = outcome;
    words = said;
    decidedBy = by;
    decidedAt = now;
    return this;
  }

  ProvisionalCertification end(ProvisionalState how) {
    state = how;
    return this;
  }

  ProvisionalCertification reminded(LocalDate on) {
    remindedOn = on;
    return this;
  }

  boolean isOver(LocalDate today) {
    return today.isAfter(until);
  }

  /** What comes next: a reminder that is due or still to come, else the end. */
  ProvisionalMoment next(List<Period> before, LocalDate issuedOn, ProgramCalendar calendar) {
    var today = calendar.today();
    var due = due(before, issuedOn, today);
    return due.or(() -> open(before, issuedOn).findFirst())
        .filter(it -> !isOver(today))
        .map(
            it ->
                new ProvisionalMoment(
                    false, calendar.startOf(it.on()), (int) it.before().toTotalMonths()))
        .orElseGet(() -> new ProvisionalMoment(true, calendar.endOf(until), 0));
  }

  /** The latest reminder whose day has come; it stands for earlier ones that were missed. */
  Optional<Reminder> due(List<Period> before, LocalDate issuedOn, LocalDate today) {
    return open(before, issuedOn)
        .filter(it -> !it.on().isAfter(today))
        .reduce((earlier, later) -> later);
  }

  private Stream<Reminder> open(List<Period> before, LocalDate issuedOn) {
    return before.stream()
        .map(it -> new Reminder(until.minus(it), it))
        .filter(it -> it.on().isAfter(issuedOn))
        .filter(it -> remindedOn == null || it.on().isAfter(remindedOn))
        .sorted(Comparator.comparing(Reminder::on));
  }

  /** A day on which the holder is reminded of the end. */
  record Reminder(LocalDate on, Period before) {}

  CaseNumber caseNumber() {
    return caseNumber;
  }

  CertificateNumber number() {
    return number;
  }

  CaseNumber candidacyCase() {
    return candidacyCase;
  }

  PersonId person() {
    return person;
  }

  LocalDate rulesOn() {
    return rulesOn;
  }

  LocalDate until() {
    return until;
  }

  ProvisionalState state() {
    return state;
  }

  List<Experience> work() {
    return work == null ? List.of() : work;
  }

  Optional<Instant> reportedAt() {
    return Optional.ofNullable(reportedAt);
  }

  ProvisionalView view(@Nullable AdmissionAssessment assessment) {
    return new ProvisionalView(
        caseNumber,
        number,
        candidacyCase,
        person,
        state,
        until,
        remindedOn,
        work(),
        assessment,
        reportedAt,
        words,
        decidedBy);
  }
}
