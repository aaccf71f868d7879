package org.colophon.credentials;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.credentials.EmployerLetterRefused.Reason;
import org.colophon.files.FileId;
import org.colophon.program.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One certification in the register, as it was worded on the day it was given. */
@Entity
@Table(name = "register_entries")
class RegisterEntry extends AbstractAggregateRoot<RegisterEntry> {

  /** Enough for several employers, too few to write to strangers in our name. */
  private static final int MOST_EMPLOYER_LETTERS = 5;

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "certificate_number"))
  private CertificateNumber number;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "award_id"))
  private AwardId award;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  private String holderName;

  private String searchName;

  private String credential;

  private String designation;

  private LocalDate issuedOn;

  private LocalDate validUntil;

  private boolean shown;

  /** The hours of work are not confirmed (R27). */
  private boolean hoursOpen;

  /** The program looks at hours that were reported in time; until then it does not end (R42). */
  private boolean held;

  @Enumerated(EnumType.STRING)
  private RegisterStatus status;

  @ElementCollection
  @CollectionTable(
      name = "register_changes",
      joinColumns = @JoinColumn(name = "certificate_number"))
  @OrderColumn(name = "position")
  private List<StatusChange> changes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "employer_letters",
      joinColumns = @JoinColumn(name = "certificate_number"))
  @OrderColumn(name = "position")
  private List<EmployerLetter> employerLetters = new ArrayList<>();

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "certificate_file_id"))
  private @Nullable FileId certificate;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "transcript_file_id"))
  private @Nullable FileId transcript;

  @ElementCollection
  @CollectionTable(name = "replaced_papers", joinColumns = @JoinColumn(name = "certificate_number"))
  @OrderColumn(name = "position")
  private List<ReplacedPapers> replaced = new ArrayList<>();

  @Version private Long version;

  protected RegisterEntry() {} // for JPA

  RegisterEntry(
      CertificateNumber number,
      Award award,
      String holderName,
      boolean shown,
      Rules.Credential rules,
      LocalDate issuedOn,
      LocalDate validUntil,
      StatusChange first) {
    this.number = number;
    this.award = award.id();
    this.person = award.person();
    this.caseNumber = award.caseNumber();
    this.holderName = Normalizer.normalize(holderName, Normalizer.Form.NFC);
    this.searchName = SearchName.of(holderName);
    this.shown = shown;
    this.credential = rules.title();
    this.designation = rules.designation();
    this.issuedOn = issuedOn;
    this.validUntil = validUntil;
    this.status = first.status();
    this.hoursOpen = first.status() == RegisterStatus.PROVISIONAL;
    changes.add(first);
    registerEvent(new CertificateIssued(this.award, number, caseNumber, person));
  }

  /**
   * Gives it another status.
   *
   * @throws IllegalStateException when it was withdrawn or revoked: that is for good
   */
  RegisterEntry change(StatusChange change) {
    if (change.status() == RegisterStatus.EXPIRED || status.isFinal()) {
      throw new IllegalStateException(
          "%s is %s and does not become %s".formatted(number, status, change.status()));
    }
    if (change.status() == (hoursOpen ? RegisterStatus.ACTIVE : RegisterStatus.PROVISIONAL)) {
      throw new IllegalStateException(
          "Hours of %s are %s".formatted(number, hoursOpen ? "open" : "confirmed"));
    }
    status = change.status();
    changes.add(change);
    if (hoursOpen && status.isFinal()) {
      registerEvent(new HoursNeedless(number));
    }
    return this;
  }

  /** Waits with its end while the program looks at hours that were reported. */
  RegisterEntry hold(boolean held) {
    this.held = held && hoursOpen;
    return this;
  }

  /**
   * The hours are confirmed: its term begins, and new papers are made (R27).
   *
   * @throws IllegalStateException unless it is provisional
   */
  RegisterEntry becomeFull(StatusChange change, LocalDate today, LocalDate until) {
    if (status != RegisterStatus.PROVISIONAL) {
      throw new IllegalStateException(number + " is " + status + ", not provisional");
    }
    status = change.status();
    changes.add(change);
    hoursOpen = false;
    held = false;
    issuedOn = today;
    validUntil = until;
    if (certificate != null && transcript != null) {
      replaced.add(new ReplacedPapers(certificate, transcript, today));
      certificate = null;
      transcript = null;
    }
    registerEvent(new CertificationBecameFull(number, caseNumber, person));
    return this;
  }

  /** At the holder's wish (R55). */
  RegisterEntry show(boolean shown) {
    this.shown = shown;
    return this;
  }

  /**
   * Has a letter written to an employer, one an address (R54).
   *
   * @throws EmployerLetterRefused when it is not in force on that day, or enough were written
   */
  RegisterEntry writeTo(EmployerLetter letter, LocalDate day) {
    if (statusOn(day) != RegisterStatus.ACTIVE || !isRendered()) {
      throw new EmployerLetterRefused(Reason.NOT_IN_FORCE);
    }
    if (employerLetters.stream().anyMatch(it -> it.address().equals(letter.address()))) {
      throw new EmployerLetterRefused(Reason.WRITTEN_BEFORE);
    }
    if (employerLetters.size() >= MOST_EMPLOYER_LETTERS) {
      throw new EmployerLetterRefused(Reason.ENOUGH);
    }
    employerLetters.add(letter);
    registerEvent(new EmployerLetterAsked(viewOn(day), letter));
    return this;
  }

  List<EmployerLetter> employerLetters() {
    return List.copyOf(employerLetters);
  }

  /** Keeps its PDFs, made once. */
  RegisterEntry rendered(FileId certificate, FileId transcript) {
    this.certificate = certificate;
    this.transcript = transcript;
    return this;
  }

  boolean isRendered() {
    return certificate != null;
  }

  CertificateNumber number() {
    return number;
  }

  String holderName() {
    return holderName;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  LocalDate validUntil() {
    return validUntil;
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  PersonId person() {
    return person;
  }

  boolean has(RegisterStatus status) {
    return this.status == status;
  }

  boolean isShown() {
    return shown;
  }

  RegisterStatus statusOn(LocalDate day) {
    var runs = status == RegisterStatus.ACTIVE || (status == RegisterStatus.PROVISIONAL && !held);
    return runs && day.isAfter(validUntil) ? RegisterStatus.EXPIRED : status;
  }

  RegisterAnswer answerOn(LocalDate day) {
    return new RegisterAnswer(
        holderName, credential, designation, statusOn(day), issuedOn, validUntil);
  }

  CertificateView viewOn(LocalDate day) {
    return new CertificateView(
        award,
        person,
        caseNumber,
        number,
        holderName,
        credential,
        designation,
        issuedOn,
        validUntil,
        statusOn(day),
        shown,
        Optional.ofNullable(certificate),
        Optional.ofNullable(transcript));
  }
}
