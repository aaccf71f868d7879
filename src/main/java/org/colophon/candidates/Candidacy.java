package org.colophon.candidates;

import static java.util.Objects.requireNonNull;
import static org.colophon.candidates.CandidacyState.ACCEPTED;
import static org.colophon.candidates.CandidacyState.AWAITING_ANSWERS;
import static org.colophon.candidates.CandidacyState.CERTIFIED;
import static org.colophon.candidates.CandidacyState.CLOSED_UNCURED;
import static org.colophon.candidates.CandidacyState.CLOSED_UNPAID;
import static org.colophon.candidates.CandidacyState.IN_REVIEW;
import static org.colophon.candidates.CandidacyState.LAPSED;
import static org.colophon.candidates.CandidacyState.REFUSED;
import static org.colophon.candidates.CandidacyState.SUBMITTED;
import static org.colophon.candidates.CandidacyState.WITHDRAWN;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.EditionId;
import org.colophon.program.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One candidacy, from the submitted application to its end. */
@Entity
@Table(name = "candidacies")
class Candidacy extends AbstractAggregateRoot<Candidacy> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "candidate_id"))
  private CandidateId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Enumerated(EnumType.STRING)
  private CandidacyState state = SUBMITTED;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "edition_id"))
  private EditionId edition;

  private LocalDate rulesOn;
  private boolean member;

  @Column(name = "hours_later")
  private boolean hoursMayFollow;

  private String nameKey;
  private LocalDate bornOn;
  private Instant submittedAt;
  private @Nullable Instant feeSettledAt;
  @Embedded private @Nullable ReviewTerm reviewTerm;
  private @Nullable LocalDate answersDueOn;
  @Embedded private @Nullable CandidacyTerm term;
  private @Nullable Instant endedAt;

  @ElementCollection
  @CollectionTable(name = "candidacy_submissions", joinColumns = @JoinColumn(name = "candidate_id"))
  @OrderColumn(name = "round")
  private List<Submission> submissions = new ArrayList<>();

  @OneToMany(mappedBy = "candidacy", cascade = CascadeType.ALL)
  @OrderBy("number")
  private List<AdmissionReview> reviews = new ArrayList<>();

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Candidacy() {} // for JPA

  /**
   * Freezes a complete application.
   *
   * @param basis the rules of the day it is submitted
   * @param hoursMayFollow whether a recognized graduate submits it (R27)
   */
  Candidacy(
      PersonId person,
      CaseNumber caseNumber,
      Application application,
      RulesBasis basis,
      boolean hoursMayFollow,
      Instant now) {
    this.id = CandidateId.next();
    this.person = person;
    this.caseNumber = caseNumber;
    this.edition = basis.edition();
    this.rulesOn = basis.rulesOn();
    this.hoursMayFollow = hoursMayFollow;
    this.member = application.membership().member() == Answer.YES;
    this.nameKey = NameKey.of(application.personal());
    this.bornOn = requireNonNull(application.personal().bornOn());
    this.submittedAt = now;
    this.submissions.add(new Submission(application, now));
    registerEvent(new ApplicationSubmitted(id, caseNumber, person, member));
  }

  /** The fee is covered, the office has its days from that day on (R8, R10). */
  Candidacy openReview(Instant feeSettledAt, LocalDate settledOn, Rules.Review rules) {
    expect(SUBMITTED);
    this.feeSettledAt = feeSettledAt;
    reviewTerm = ReviewTerm.from(settledOn, rules);
    state = IN_REVIEW;
    return this;
  }

  /** Records a decision that was found complete; asking for more stops the days (R8). */
  Candidacy review(Review review, Instant now) {
    expect(IN_REVIEW);
    reviews.add(new AdmissionReview(this, reviews.size(), review, now));
    return this;
  }

  Candidacy awaitAnswers(LocalDate today, Rules.Review rules) {
    expect(IN_REVIEW);
    reviewTerm = reviewTerm().pause(today);
    answersDueOn = today.plusDays(rules.cureWithinDays());
    state = AWAITING_ANSWERS;
    return registerAnd(new MoreInformationAsked(id, caseNumber, openItems(), answersDueOn));
  }

  Candidacy saveAnswers(List<String> answers) {
    expect(AWAITING_ANSWERS);
    lastReview().answer(answers);
    return this;
  }

  /** Takes the answers and, where something was corrected, the corrected application. */
  Candidacy answer(List<String> answers, Application corrected, LocalDate today, Instant now) {
    saveAnswers(answers);
    if (!corrected.equals(application())) {
      submissions.add(new Submission(corrected, now));
    }
    reviewTerm = reviewTerm().resume(today);
    answersDueOn = null;
    state = IN_REVIEW;
    return registerAnd(new ApplicationCompleted(id, caseNumber));
  }

  Candidacy accept(LocalDate today, Rules.Candidacy rules) {
    expectDecision(ReviewDecision.ACCEPT);
    term = CandidacyTerm.from(today, rules);
    state = ACCEPTED;
    return registerAnd(new CandidateAccepted(id, caseNumber));
  }

  Candidacy refuse(Instant now) {
    expectDecision(ReviewDecision.REFUSE);
    return end(REFUSED, now).registerAnd(new ApplicationRefused(id, caseNumber));
  }

  Candidacy closeUncured(Instant now) {
    expect(AWAITING_ANSWERS);
    return end(CLOSED_UNCURED, now)
        .registerAnd(new ApplicationClosed(id, caseNumber, ApplicationClosed.Why.UNCURED));
  }

  Candidacy closeUnpaid(Instant now) {
    expect(SUBMITTED);
    return end(CLOSED_UNPAID, now)
        .registerAnd(new ApplicationClosed(id, caseNumber, ApplicationClosed.Why.UNPAID));
  }

  Candidacy remind(CandidacyTerm.Reminder reminder) {
    expect(ACCEPTED);
    term = term().reminded(reminder);
    return registerAnd(new CandidateReminded(id, caseNumber, reminder.months(), term.termEndOn()));
  }

  Candidacy lapse(LocalDate today, Instant now) {
    expect(ACCEPTED);
    if (!term().isOver(today)) {
      throw new IllegalStateException(id + " may still be worked on until " + term().termEndOn());
    }
    return end(LAPSED, now).registerAnd(new CandidacyLapsed(id, caseNumber));
  }

  Candidacy withdraw(Instant now) {
    var before = state != ACCEPTED;
    return end(WITHDRAWN, now).registerAnd(new CandidacyWithdrawn(id, caseNumber, before));
  }

  Candidacy certify(Instant now) {
    expect(ACCEPTED);
    return end(CERTIFIED, now).registerAnd(new CandidateCertified(id, caseNumber));
  }

  boolean is(CandidacyState it) {
    return state == it;
  }

  boolean isDecided() {
    return !reviews.isEmpty() && !lastReview().decided(ReviewDecision.ASK_FOR_MORE);
  }

  CandidateId id() {
    return id;
  }

  PersonId person() {
    return person;
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  RulesBasis basis() {
    return new RulesBasis(edition, rulesOn);
  }

  boolean hoursMayFollow() {
    return hoursMayFollow;
  }

  String nameKey() {
    return nameKey;
  }

  LocalDate bornOn() {
    return bornOn;
  }

  /** What was submitted last, with all corrections. */
  Application application() {
    return submissions.get(submissions.size() - 1).application();
  }

  /** When {@link #application} was described. */
  Instant statedAt() {
    return submissions.get(submissions.size() - 1).submittedAt();
  }

  List<String> openItems() {
    return lastReview().items().stream().map(AdmissionReview.Item::question).toList();
  }

  ReviewTerm reviewTerm() {
    return requireNonNull(reviewTerm, () -> id + " has not been in review");
  }

  LocalDate answersDueOn() {
    return Optional.ofNullable(answersDueOn)
        .orElseThrow(() -> new IllegalStateException(id + " awaits no answers"));
  }

  CandidacyTerm term() {
    return requireNonNull(term, () -> id + " is not accepted");
  }

  DuplicateWarning duplicate() {
    return new DuplicateWarning(person, caseNumber, state.open());
  }

  CandidacyView view(AdmissionAssessment assessment) {
    return new CandidacyView(
        id,
        caseNumber,
        person,
        state,
        application(),
        assessment,
        edition,
        rulesOn,
        member,
        submittedAt,
        feeSettledAt,
        state == IN_REVIEW ? reviewTerm().reviewDueOn() : null,
        answersDueOn,
        term == null ? null : term.acceptedOn(),
        term == null ? null : term.termEndOn(),
        endedAt,
        reviews.stream().map(AdmissionReview::view).toList());
  }

  private AdmissionReview lastReview() {
    return reviews.get(reviews.size() - 1);
  }

  private Candidacy end(CandidacyState how, Instant now) {
    if (!state.open()) {
      throw new IllegalStateException(id + " has ended: " + state);
    }
    state = how;
    endedAt = now;
    answersDueOn = null;
    return this;
  }

  void expect(CandidacyState expected) {
    if (state != expected) {
      throw new IllegalStateException(id + " is " + state + ", not " + expected);
    }
  }

  private void expectDecision(ReviewDecision decision) {
    expect(IN_REVIEW);
    if (reviews.isEmpty() || !lastReview().decided(decision)) {
      throw new IllegalStateException(id + " was not decided with " + decision);
    }
  }

  private Candidacy registerAnd(Object event) {
    registerEvent(event);
    return this;
  }
}
