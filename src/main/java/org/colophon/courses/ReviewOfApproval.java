package org.colophon.courses;

import static org.colophon.courses.ReviewOfApprovalState.DECIDING;
import static org.colophon.courses.ReviewOfApprovalState.DROPPED;
import static org.colophon.courses.ReviewOfApprovalState.GIVEN_UP;
import static org.colophon.courses.ReviewOfApprovalState.OPEN;
import static org.colophon.courses.ReviewOfApprovalState.STANDS;
import static org.colophon.courses.ReviewOfApprovalState.SUSPENDED;
import static org.colophon.courses.ReviewOfApprovalState.WITHDRAWN;

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
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.files.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An approval looked at again before it ends, from the first word to what comes of it. */
@Entity
@Table(name = "approval_reviews")
class ReviewOfApproval extends AbstractAggregateRoot<ReviewOfApproval> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "case_number"))
  private CaseNumber caseNumber;

  @ManyToOne(optional = false)
  @JoinColumn(name = "course_id")
  private Course course;

  @Enumerated(EnumType.STRING)
  private ReviewOfApprovalState state = OPEN;

  private String concern;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
  private PersonId openedBy;

  private Instant openedAt;

  @Column(name = "answer_by_on")
  private LocalDate answerBy;

  private String answer = "";

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "answer_file"))
  private @Nullable FileId file;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
  private @Nullable PersonId answeredBy;

  private @Nullable Instant answeredAt;

  private String letter = "";

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private @Nullable PersonId decidedBy;

  private @Nullable Instant decidedAt;

  private @Nullable LocalDate lookOn;

  private @Nullable LocalDate endsOn;

  private @Nullable Instant closedAt;

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected ReviewOfApproval() {} // for JPA

  private ReviewOfApproval(
      CaseNumber caseNumber,
      Course course,
      String concern,
      PersonId by,
      Instant now,
      LocalDate answerBy) {
    this.caseNumber = caseNumber;
    this.course = course;
    this.concern = concern;
    this.openedBy = by;
    this.openedAt = now;
    this.answerBy = answerBy;
  }

  /** Somebody of the program asks for one. Publishes {@link ApprovalReviewOpened}. */
  static ReviewOfApproval opened(
      CaseNumber caseNumber,
      Course course,
      String concern,
      PersonId by,
      Instant now,
      LocalDate answerBy) {
    var review = new ReviewOfApproval(caseNumber, course, concern, by, now, answerBy);
    review.registerEvent(new ApprovalReviewOpened(caseNumber));
    return review;
  }

  /**
   * Nothing is left to review: its provider gives the course up. Publishes {@link CourseGivenUp}.
   */
  static ReviewOfApproval givenUp(
      CaseNumber caseNumber,
      Course course,
      String why,
      PersonId by,
      Instant now,
      LocalDate today,
      LocalDate endsOn) {
    var review = new ReviewOfApproval(caseNumber, course, why, by, now, today);
    review.close(GIVEN_UP, why, by, now);
    review.endsOn = endsOn;
    review.registerEvent(new CourseGivenUp(caseNumber));
    return review;
  }

  /** The provider says something. */
  ReviewOfApproval answer(String words, @Nullable FileId proof, PersonId by, Instant now)
      throws ReviewClosed {
    if (!view().takesAnswer()) {
      throw new ReviewClosed(state);
    }
    answer = words;
    file = proof;
    answeredBy = by;
    answeredAt = now;
    return this;
  }

  ReviewOfApproval decide() {
    state = DECIDING;
    return this;
  }

  ReviewOfApproval stand(String why, PersonId by, Instant now) {
    requireDeciding();
    return close(STANDS, why, by, now);
  }

  ReviewOfApproval suspend(String why, PersonId by, Instant now, LocalDate look) {
    requireDeciding();
    decided(SUSPENDED, why, by, now);
    lookOn = look;
    return this;
  }

  ReviewOfApproval withdraw(String why, PersonId by, Instant now, LocalDate today) {
    requireDeciding();
    endsOn = today;
    return close(WITHDRAWN, why, by, now);
  }

  /** Takes a withdrawal back: the approval stands. */
  ReviewOfApproval reinstate(String why, PersonId by, Instant now) {
    if (state != WITHDRAWN) {
      throw new IllegalStateException("Review %s is %s".formatted(caseNumber, state));
    }
    endsOn = null;
    return close(STANDS, why, by, now);
  }

  /** The approval has ended. */
  ReviewOfApproval drop(Instant now) {
    state = DROPPED;
    closedAt = now;
    return this;
  }

  /** The approval was ended in another way. Publishes {@link ApprovalReviewDropped}. */
  ReviewOfApproval overtaken(Instant now) {
    registerEvent(new ApprovalReviewDropped(caseNumber));
    return drop(now);
  }

  private ReviewOfApproval close(ReviewOfApprovalState how, String why, PersonId by, Instant now) {
    decided(how, why, by, now);
    closedAt = now;
    return this;
  }

  private void decided(ReviewOfApprovalState how, String why, PersonId by, Instant now) {
    state = how;
    letter = why;
    decidedBy = by;
    decidedAt = now;
  }

  private void requireDeciding() {
    if (state != DECIDING) {
      throw new IllegalStateException("Review %s is %s".formatted(caseNumber, state));
    }
  }

  CaseNumber caseNumber() {
    return caseNumber;
  }

  Course course() {
    return course;
  }

  ReviewOfApprovalState state() {
    return state;
  }

  ReviewOfApprovalView view() {
    return new ReviewOfApprovalView(
        caseNumber,
        course.view(),
        state,
        concern,
        openedBy,
        openedAt,
        answerBy,
        answer,
        file,
        answeredBy,
        answeredAt,
        letter,
        decidedBy,
        decidedAt,
        lookOn,
        endsOn);
  }
}
