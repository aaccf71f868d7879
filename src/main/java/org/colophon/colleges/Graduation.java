package org.colophon.colleges;

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
import org.colophon.colleges.GraduationView.Answer;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;

/** One graduate of a recognized program, from the own word to that of the college. */
@Entity
@Table(name = "graduations")
class Graduation {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "agreement_id"))
  private AgreementId agreement;

  private String nameThen;
  private LocalDate graduatedOn;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "diploma"))
  private @Nullable FileId diploma;

  @Enumerated(EnumType.STRING)
  private GraduationState state = GraduationState.ASKED;

  private Instant askedAt;

  @Column(name = "answer_by_on")
  private LocalDate answerBy;

  @Column(name = "settle_by_on")
  private LocalDate settleBy;

  private @Nullable Boolean byCollege;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
  private @Nullable PersonId answeredBy;

  private @Nullable Instant answeredAt;
  private String words = "";

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "proof"))
  private @Nullable FileId proof;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Graduation() {} // for JPA

  Graduation(
      CaseNumber caseNumber,
      PersonId person,
      GraduationClaim claim,
      Instant askedAt,
      LocalDate answerBy,
      LocalDate settleBy) {
    this.caseNumber = caseNumber;
    this.person = person;
    this.agreement = claim.agreement();
    this.nameThen = claim.nameThen().strip();
    this.graduatedOn = claim.graduatedOn();
    this.diploma = claim.diploma();
    this.askedAt = askedAt;
    this.answerBy = answerBy;
    this.settleBy = settleBy;
  }

  /** Whether the claim adds or changes nothing; a diploma sent twice is two files. */
  boolean says(GraduationClaim claim) {
    return nameThen.equals(claim.nameThen().strip())
        && graduatedOn.equals(claim.graduatedOn())
        && (claim.diploma() == null || diploma != null);
  }

  Graduation answer(boolean confirmed, Answer answer) throws GraduationClosed {
    requireOpen();
    state = confirmed ? GraduationState.CONFIRMED : GraduationState.REFUSED;
    byCollege = answer.byCollege();
    answeredBy = answer.by();
    answeredAt = answer.at();
    words = answer.words();
    proof = answer.proof();
    return this;
  }

  Graduation withdraw() throws GraduationClosed {
    requireOpen();
    state = GraduationState.WITHDRAWN;
    return this;
  }

  private void requireOpen() throws GraduationClosed {
    if (state != GraduationState.ASKED) {
      throw new GraduationClosed(state);
    }
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  PersonId person() {
    return person;
  }

  AgreementId agreement() {
    return agreement;
  }

  GraduationState state() {
    return state;
  }

  LocalDate graduatedOn() {
    return graduatedOn;
  }

  GraduationView view(CollegeProgram program) {
    return new GraduationView(
        caseNumber,
        person,
        program,
        nameThen,
        graduatedOn,
        diploma,
        state,
        askedAt,
        answerBy,
        settleBy,
        answeredBy == null || answeredAt == null || byCollege == null
            ? Optional.empty()
            : Optional.of(new Answer(byCollege, answeredBy, answeredAt, words, proof)));
  }
}
