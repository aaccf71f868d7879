package org.colophon.webinars;

import static org.colophon.webinars.OutreachState.FILED;
import static org.colophon.webinars.OutreachState.WITHDRAWN;

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
import org.colophon.webinars.OutreachView.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One request or offer, from filing to its answer. */
@Entity
@Table(name = "outreach_requests")
class OutreachRequest extends AbstractAggregateRoot<OutreachRequest> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Enumerated(EnumType.STRING)
  private OutreachWish wish;

  private String organization;
  private @Nullable Integer people;
  private String wishedTime;
  private String details;

  @Enumerated(EnumType.STRING)
  private OutreachState state;

  private Instant filedAt;

  @Column(name = "answer_by_on")
  private LocalDate answerBy;

  private @Nullable String answer;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
  private @Nullable PersonId answeredBy;

  private @Nullable Instant answeredAt;

  @Version private Long version;

  @SuppressWarnings("NullAway.Init")
  protected OutreachRequest() {} // for JPA

  OutreachRequest(
      CaseNumber caseNumber,
      PersonId person,
      OutreachQuestion question,
      Instant now,
      LocalDate answerBy) {
    this.caseNumber = caseNumber;
    this.person = person;
    this.wish = question.wish();
    this.organization = question.organization();
    this.people = question.people();
    this.wishedTime = question.wishedTime();
    this.details = question.details();
    this.state = FILED;
    this.filedAt = now;
    this.answerBy = answerBy;
    registerEvent(new OutreachFiled(caseNumber, answerBy));
  }

  /** Answers it; false when it was answered like this already. */
  boolean answer(OutreachState outcome, Answer answer) {
    if (state == outcome) {
      return false;
    }
    if (state != FILED) {
      throw new OutreachClosed(caseNumber, state);
    }
    state = outcome;
    this.answer = answer.text();
    answeredBy = answer.by();
    answeredAt = answer.at();
    return true;
  }

  /** Takes it back; false when it is not open any more. */
  boolean withdraw() {
    if (state != FILED) {
      return false;
    }
    state = WITHDRAWN;
    registerEvent(new OutreachWithdrawn(caseNumber));
    return true;
  }

  OutreachView view() {
    return new OutreachView(
        caseNumber,
        person,
        new OutreachQuestion(wish, organization, people, wishedTime, details),
        state,
        filedAt,
        answerBy,
        answeredBy == null
            ? Optional.empty()
            : Optional.of(new Answer(answer, answeredBy, answeredAt)));
  }
}
