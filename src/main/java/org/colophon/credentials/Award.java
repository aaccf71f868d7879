package org.colophon.credentials;

import static org.colophon.credentials.AwardState.CANCELLED;
import static org.colophon.credentials.AwardState.DECIDED;
import static org.colophon.credentials.AwardState.OPEN;
import static org.colophon.credentials.AwardState.RETURNED;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.credentials.AwardStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The decision to certify one candidate, from the last set achieved to the certificate's number.
 */
@Entity
@Table(name = "awards")
class Award {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "award_id"))
  private AwardId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "candidate_id"))
  private CandidateId candidate;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Enumerated(EnumType.STRING)
  private AwardState state;

  private @Nullable LocalDate dueOn;

  @ElementCollection
  @CollectionTable(name = "award_steps", joinColumns = @JoinColumn(name = "award_id"))
  @OrderColumn(name = "position")
  private List<AwardStep> steps = new ArrayList<>();

  @Version private Long version;

  protected Award() {} // for JPA

  Award(
      CandidateId candidate, PersonId person, CaseNumber caseNumber, LocalDate dueOn, Instant at) {
    this.id = AwardId.next();
    this.candidate = candidate;
    this.person = person;
    this.caseNumber = caseNumber;
    stand(OPEN, dueOn, new AwardStep(Kind.OPENED, null, "", at));
  }

  /** Asks the program office instead of deciding. */
  Award returnToOffice(PersonId by, String question, LocalDate dueOn, Instant at) {
    require(OPEN);
    return stand(RETURNED, dueOn, new AwardStep(Kind.RETURNED, by, question, at));
  }

  /** Gives the committee its answer, and its time anew. */
  Award answer(PersonId by, String answer, LocalDate dueOn, Instant at) {
    require(RETURNED);
    return stand(OPEN, dueOn, new AwardStep(Kind.ANSWERED, by, answer, at));
  }

  Award decide(PersonId by, String note, Instant at) {
    require(OPEN);
    return stand(DECIDED, null, new AwardStep(Kind.DECIDED, by, note, at));
  }

  /** Ends it undecided; false when it had ended already. */
  boolean cancel(Instant at) {
    if (!isUndecided()) {
      return false;
    }
    stand(CANCELLED, null, new AwardStep(Kind.CANCELLED, null, "", at));
    return true;
  }

  AwardId id() {
    return id;
  }

  PersonId person() {
    return person;
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  boolean is(AwardState state) {
    return this.state == state;
  }

  /** Null once nothing is awaited. */
  @Nullable LocalDate dueOn() {
    return dueOn;
  }

  AwardView view() {
    return new AwardView(id, candidate, person, caseNumber, state, dueOn, List.copyOf(steps));
  }

  private boolean isUndecided() {
    return state == OPEN || state == RETURNED;
  }

  private Award stand(AwardState state, @Nullable LocalDate dueOn, AwardStep step) {
    this.state = state;
    this.dueOn = dueOn;
    steps.add(step);
    return this;
  }

  private void require(AwardState expected) {
    if (state != expected) {
      throw new IllegalStateException("Award " + id + " is " + state + ", not " + expected);
    }
  }
}
