package org.colophon.integrity;

import static org.colophon.integrity.IntegrityState.ASKED;
import static org.colophon.integrity.IntegrityState.DECIDING;
import static org.colophon.integrity.IntegrityState.DROPPED;
import static org.colophon.integrity.IntegrityState.LOOKING;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.integrity.IntegrityView.Answer;
import org.colophon.integrity.IntegrityView.Decision;
import org.colophon.integrity.IntegrityView.Question;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is suspected about one work, from the first word to what is decided. */
@Entity
@Table(name = "integrity_cases")
class IntegrityRecord {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "about"))
  private CaseNumber about;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "author_id"))
  private PersonId author;

  @Enumerated(EnumType.STRING)
  private IntegrityState state = LOOKING;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Suspicion> suspicions = new ArrayList<>();

  private Instant openedAt;

  @Column(name = "look_by_on")
  private LocalDate lookBy;

  private @Nullable String question;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "asked_by"))
  private @Nullable PersonId askedBy;

  private @Nullable Instant askedAt;

  @Column(name = "answer_by_on")
  private @Nullable LocalDate answerBy;

  private @Nullable String answer;
  private @Nullable Instant answeredAt;
  private @Nullable String reason;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private @Nullable PersonId decidedBy;

  private @Nullable Instant closedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected IntegrityRecord() {} // for JPA

  IntegrityRecord(
      CaseNumber caseNumber, CaseNumber about, PersonId author, Suspicion first, LocalDate lookBy) {
    this.caseNumber = caseNumber;
    this.about = about;
    this.author = author;
    this.suspicions.add(first);
    this.openedAt = first.at();
    this.lookBy = lookBy;
  }

  /** Adds what somebody else noticed; false when the same person said the same before. */
  boolean join(Suspicion more) {
    if (suspicions.stream()
        .anyMatch(it -> it.by().equals(more.by()) && it.words().equals(more.words()))) {
      return false;
    }
    var all = new ArrayList<>(suspicions);
    all.add(more);
    suspicions = all;
    return true;
  }

  boolean raisedBy(PersonId person) {
    return suspicions.stream().anyMatch(it -> it.by().equals(person));
  }

  IntegrityRecord ask(String words, PersonId by, Instant now, LocalDate until) {
    expect(EnumSet.of(LOOKING));
    state = ASKED;
    question = words;
    askedBy = by;
    askedAt = now;
    answerBy = until;
    return this;
  }

  /** The author answers; the same answer again changes nothing. */
  IntegrityRecord answer(String words, Instant now) throws AnswerClosed {
    if (words.equals(answer)) {
      return this;
    }
    if (!view().takesAnswer()) {
      throw new AnswerClosed(
          answer == null
              ? "The question was settled meanwhile, so we no longer take an answer."
              : "You have answered already. Write to us if you want to add something.");
    }
    answer = words;
    answeredAt = now;
    return this;
  }

  IntegrityRecord handOver() {
    expect(EnumSet.of(ASKED));
    state = DECIDING;
    return this;
  }

  /**
   * Decides it. Nothing is decided against somebody who was not asked.
   *
   * @param how unfounded, founded, or given back to take data out
   */
  IntegrityRecord decide(IntegrityState how, String why, PersonId by, Instant now) {
    if (how.open() || how == DROPPED) {
      throw new IllegalArgumentException(how + " decides nothing about " + caseNumber);
    }
    expect(how.against() ? EnumSet.of(DECIDING) : EnumSet.of(LOOKING, DECIDING));
    state = how;
    reason = why;
    decidedBy = by;
    closedAt = now;
    return this;
  }

  IntegrityRecord drop(Instant now) {
    state = DROPPED;
    closedAt = now;
    return this;
  }

  private void expect(Set<IntegrityState> states) {
    if (!states.contains(state)) {
      throw new IllegalStateException("Integrity case %s is %s".formatted(caseNumber, state));
    }
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  CaseNumber about() {
    return about;
  }

  PersonId author() {
    return author;
  }

  IntegrityView view() {
    return new IntegrityView(
        caseNumber,
        about,
        author,
        state,
        suspicions,
        openedAt,
        lookBy,
        question == null
            ? Optional.empty()
            : Optional.of(
                new Question(
                    question,
                    Objects.requireNonNull(askedBy),
                    Objects.requireNonNull(askedAt),
                    Objects.requireNonNull(answerBy))),
        answer == null
            ? Optional.empty()
            : Optional.of(new Answer(answer, Objects.requireNonNull(answeredAt))),
        reason == null
            ? Optional.empty()
            : Optional.of(
                new Decision(
                    reason, Objects.requireNonNull(decidedBy), Objects.requireNonNull(closedAt))));
  }

  /** As the author sees it; empty while they were not asked. */
  Optional<AskedView> asked() {
    var view = view();
    return view.question()
        .map(
            it ->
                new AskedView(
                    caseNumber,
                    about,
                    state,
                    it.words(),
                    it.at(),
                    it.answerBy(),
                    view.answer(),
                    view.takesAnswer(),
                    view.decision().map(Decision::reason),
                    Optional.ofNullable(closedAt)));
  }
}
