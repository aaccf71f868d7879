package org.colophon.records;

import static org.colophon.records.RecordRequestState.FILED;
import static org.colophon.records.RecordRequestState.WITHDRAWN;

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
import org.colophon.records.RecordRequestView.Answer;
import org.colophon.records.RecordRequestView.Extension;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One request about somebody's record, from filing to its answer. */
@Entity
@Table(name = "record_requests")
class RecordRequest extends AbstractAggregateRoot<RecordRequest> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Enumerated(EnumType.STRING)
  private RecordWish wish;

  private String item;

  private String details;

  @Enumerated(EnumType.STRING)
  private RecordRequestState state;

  private Instant filedAt;

  @Column(name = "answer_by_on")
  private LocalDate answerBy;

  private @Nullable Instant extendedAt;

  private @Nullable String extensionReason;

  private @Nullable String done;

  private @Nullable String reason;

  private @Nullable String kept;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
  private @Nullable PersonId answeredBy;

  private @Nullable Instant answeredAt;

  @Version private Long version;

  protected RecordRequest() {} // for JPA

  RecordRequest(
      CaseNumber caseNumber,
      PersonId person,
      RecordQuestion question,
      Instant now,
      LocalDate answerBy,
      LocalDate remindOn) {
    this.caseNumber = caseNumber;
    this.person = person;
    this.wish = question.wish();
    this.item = question.item();
    this.details = question.details();
    this.state = FILED;
    this.filedAt = now;
    this.answerBy = answerBy;
    registerEvent(new RecordRequestFiled(caseNumber, answerBy, remindOn));
  }

  /** Takes more time to answer. */
  void extend(Extension extension, LocalDate later) throws TimeExtendedAlready {
    refuseUnlessOpen();
    if (extendedAt != null) {
      throw new TimeExtendedAlready(answerBy);
    }
    extendedAt = extension.at();
    extensionReason = extension.reason();
    answerBy = later;
  }

  /** Answers it; false when it was answered like this already. */
  boolean answer(RecordRequestState outcome, Answer answer) {
    if (state == outcome) {
      return false;
    }
    refuseUnlessOpen();
    state = outcome;
    done = answer.done();
    reason = answer.reason();
    kept = answer.kept();
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
    registerEvent(new RecordRequestWithdrawn(caseNumber));
    return true;
  }

  RecordRequestView view() {
    return new RecordRequestView(
        caseNumber,
        person,
        new RecordQuestion(wish, item, details),
        state,
        filedAt,
        answerBy,
        extendedAt == null
            ? Optional.empty()
            : Optional.of(new Extension(extensionReason, extendedAt)),
        answeredBy == null
            ? Optional.empty()
            : Optional.of(new Answer(done, reason, kept, answeredBy, answeredAt)));
  }

  private void refuseUnlessOpen() {
    if (state != FILED) {
      throw new RecordRequestClosed(caseNumber, state);
    }
  }
}
