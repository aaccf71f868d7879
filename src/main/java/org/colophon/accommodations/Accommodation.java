package org.colophon.accommodations;

import static org.colophon.accommodations.AccommodationState.FILED;
import static org.colophon.accommodations.AccommodationState.WITHDRAWN;

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
import org.colophon.accommodations.AccommodationView.Decision;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One request for an accommodation, from filing to its answer. */
@Entity
@Table(name = "accommodations")
class Accommodation extends AbstractAggregateRoot<Accommodation> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  private String needs;

  @Enumerated(EnumType.STRING)
  private AccommodationState state;

  private Instant filedAt;

  @Column(name = "decide_by_on")
  private LocalDate decideBy;

  private @Nullable String reason;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private @Nullable PersonId decidedBy;

  private @Nullable Instant decidedAt;

  @Version private Long version;

  protected Accommodation() {} // for JPA

  Accommodation(
      CaseNumber caseNumber, PersonId person, String needs, Instant now, LocalDate decideBy) {
    this.caseNumber = caseNumber;
    this.person = person;
    this.needs = needs;
    this.state = FILED;
    this.filedAt = now;
    this.decideBy = decideBy;
    registerEvent(new AccommodationFiled(caseNumber, decideBy));
  }

  /** Answers it; false when it was answered like this already. */
  boolean decide(AccommodationState outcome, Decision decision) {
    if (state == outcome) {
      return false;
    }
    if (state != FILED) {
      throw new AccommodationClosed(caseNumber, state);
    }
    state = outcome;
    reason = decision.reason();
    decidedBy = decision.by();
    decidedAt = decision.at();
    return true;
  }

  /** Takes it back; false when it is not open any more. */
  boolean withdraw() {
    if (state != FILED) {
      return false;
    }
    state = WITHDRAWN;
    registerEvent(new AccommodationWithdrawn(caseNumber));
    return true;
  }

  AccommodationView view() {
    return new AccommodationView(
        caseNumber,
        person,
        needs,
        state,
        filedAt,
        decideBy,
        decidedBy == null
            ? Optional.empty()
            : Optional.of(new Decision(reason, decidedBy, decidedAt)));
  }
}
