package org.colophon.courses;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.ApprovalReviewDays;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at approvals again before they end: they stand, are suspended until that is lifted, or are
 * withdrawn. A provider may give its course up by itself (R21).
 */
@Service
@Transactional
public class ReviewsOfApprovals {

  private static final ProviderRole[] SPEAKERS = {ProviderRole.SIGNATORY, ProviderRole.OWNER};

  private final ReviewOfApprovalRepository reviews;
  private final CourseRepository courses;
  private final CourseCatalog catalog;
  private final ProviderTies ties;
  private final Cases cases;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  ReviewsOfApprovals(
      ReviewOfApprovalRepository reviews,
      CourseRepository courses,
      CourseCatalog catalog,
      ProviderTies ties,
      Cases cases,
      Rulebook rules,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.reviews = reviews;
    this.courses = courses;
    this.catalog = catalog;
    this.ties = ties;
    this.cases = cases;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /**
   * Opens the review of an approval. While one is open for the course, it is that one. Publishes
   * {@link ApprovalReviewOpened}.
   *
   * @param by somebody of the program
   * @param concern what it is about, up to 4000 characters, not empty; the provider reads it
   * @throws HasPart when somebody acts or teaches for the provider
   * @throws NotApprovedNow when the course has no approval that runs
   */
  public CaseNumber open(PersonId by, CourseId id, String concern) throws HasPart, NotApprovedNow {
    var course = courses.lock(id).orElseThrow();
    requireNoPart(by, course);
    requireApproved(course, "This course is not approved today; there is nothing to review.");
    var open = reviews.openOf(id);
    return open.isPresent() ? open.get().caseNumber() : open(by, course, concern.strip());
  }

  private CaseNumber open(PersonId by, Course course, String concern) {
    var answerBy = calendar.today().plusDays(days().answerWithinDays());
    var number = openCase(course, "");
    record(number, "The approval is looked at again. " + concern, by);
    var heard = course.hasRepresentatives();
    cases.move(
        number,
        new CaseStep(
            "Answer",
            heard ? WaitsOn.PROVIDER : WaitsOn.PROGRAM_OFFICE,
            answerBy,
            heard
                ? "You can answer; after this day the committee decides without an answer."
                : "Nobody acts for this provider here. Write to it: %s"
                    .formatted(course.reachedAt())));
    reviews.save(ReviewOfApproval.opened(number, course, concern, by, calendar.now(), answerBy));
    return number;
  }

  private CaseNumber openCase(Course course, String what) {
    var view = course.view();
    var title = "%s: %s%s".formatted(view.providerName(), view.title(), what);
    return cases.open(CaseKind.APPROVAL_REVIEW, course.spokesperson(), title);
  }

  /** A review; asking for a case that is none is a bug. */
  @Transactional(readOnly = true)
  public ReviewOfApprovalView find(CaseNumber number) {
    return reviews.findById(number).orElseThrow().view();
  }

  /** What a case reviews; empty when the case is about something else. */
  @Transactional(readOnly = true)
  public Optional<ReviewOfApprovalView> ofCase(CaseNumber number) {
    return reviews.findById(number).map(ReviewOfApproval::view);
  }

  /** The reviews of a course, the latest first. */
  @Transactional(readOnly = true)
  public List<ReviewOfApprovalView> ofCourse(CourseId course) {
    return reviews.ofCourse(course).stream().map(ReviewOfApproval::view).toList();
  }

  /** The reviews of a provider's courses, the latest first; to be shown to its people only. */
  @Transactional(readOnly = true)
  public List<ReviewOfApprovalView> ofProvider(ProviderId provider) {
    return reviews.ofProvider(provider).stream().map(ReviewOfApproval::view).toList();
  }

  /** Whether somebody acts or teaches for the provider whose approval is looked at. */
  @Transactional(readOnly = true)
  public boolean hasPart(PersonId person, CaseNumber number) {
    var provider = reviews.findById(number).orElseThrow().course().view().provider();
    return ties.teachesFor(person).contains(provider);
  }

  /**
   * Answers a review, also while the approval is suspended: the committee looks at it then.
   * Publishes {@link ApprovalReviewAnswered}.
   *
   * @param by a signatory or an owner of the provider
   * @param words up to 4000 characters, not empty
   * @param proof a file that shows it; optional
   * @throws ReviewClosed when the committee has it, or has decided
   */
  public void answer(PersonId by, CaseNumber number, String words, @Nullable FileId proof)
      throws NotRepresentative, RoleMissing, ReviewClosed {
    var review = reviews.lock(number).orElseThrow(() -> new NotRepresentative(by, number));
    review.course().requireRole(by, SPEAKERS);
    review.answer(words.strip(), proof, by, calendar.now());
    reviews.save(review);
    record(number, "The provider answers. " + words.strip(), by);
    events.publishEvent(
        new ApprovalReviewAnswered(number)); // whoever hears it saves the review too
  }

  /**
   * Puts a review before the committee. When the approval has lapsed meanwhile, nothing is left to
   * decide and the review ends.
   *
   * @return the last day for the committee; empty when there is nothing to decide
   */
  public Optional<LocalDate> handToCommittee(CaseNumber number) {
    var review = locked(number);
    if (review.course().approvedOn(calendar.today()).isEmpty()) {
      drop(review.drop(calendar.now()));
      return Optional.empty();
    }
    var due = calendar.today().plusDays(days().decideWithinDays());
    reviews.save(review.decide());
    cases.move(
        number,
        new CaseStep(
            "Decision",
            WaitsOn.COMMITTEE,
            due,
            "The committee decides whether the approval stands."));
    return Optional.of(due);
  }

  /** The approval stands; a suspension is lifted. */
  public void stand(CaseNumber number, String letter, PersonId by) {
    var review = locked(number);
    reviews.save(review.stand(letter, by, calendar.now()));
    catalog.lift(review.course().id());
    record(number, "The approval stands. " + letter, by);
    cases.close(
        number, ReviewOfApprovalState.STANDS.label(), "The course is in the catalog as before.");
  }

  /**
   * Suspends the approval, or leaves it suspended: the course takes no new learners until that is
   * lifted.
   *
   * @return the day on which it is decided about again
   * @throws NotApprovedNow when the approval has ended meanwhile
   */
  public LocalDate suspend(CaseNumber number, String letter, PersonId by) throws NotApprovedNow {
    var review = locked(number);
    requireApproved(
        review.course(), "The approval of this course has ended; there is nothing to suspend.");
    var look = calendar.today().plusDays(days().lookAgainWithinDays());
    reviews.save(review.suspend(letter, by, calendar.now(), look));
    catalog.suspend(review.course().id());
    record(number, "Suspended. " + letter, by);
    cases.move(
        number,
        new CaseStep(
            "Suspended",
            WaitsOn.PROVIDER,
            look,
            "On this day the committee decides about it again; sooner, when you tell us what has changed."));
    return look;
  }

  /** Withdraws the approval: today is its last day, unless it has ended already. */
  public void withdraw(CaseNumber number, String letter, PersonId by) {
    var review = locked(number);
    var today = calendar.today();
    var ends = review.course().view().latestApproval().until();
    reviews.save(review.withdraw(letter, by, calendar.now(), ends.isBefore(today) ? ends : today));
    catalog.endApproval(review.course().id(), today, letter, by);
    record(number, "The approval is withdrawn. " + letter, by);
    cases.close(
        number,
        ReviewOfApprovalState.WITHDRAWN.label(),
        "The course leaves the catalog after today; what still counts is on its page.");
  }

  /** Takes a withdrawal back: the approval runs to its own last day again. */
  void reinstate(CaseNumber number, String why, PersonId by) {
    var review = locked(number);
    var ended = Objects.requireNonNull(review.view().endsOn());
    reviews.save(review.reinstate(why, by, calendar.now()));
    catalog.restoreApproval(review.course().id(), ended);
    cases.reopen(number, why);
    record(number, "The approval stands. " + why, by);
    cases.close(
        number, ReviewOfApprovalState.STANDS.label(), "The course is in the catalog again.");
  }

  /**
   * Gives a course up: its approval ends on a day. Given up already for this day or an earlier one,
   * it stays as it is. Publishes {@link CourseGivenUp}.
   *
   * @param by a signatory or an owner of the provider
   * @param on the last day of the approval, from today to the day before it ends by itself
   * @param why up to 2000 characters, not empty
   * @return the case; that of the earlier time when it was given up already
   * @throws NotApprovedNow when the approval does not run, or ends by then anyway
   */
  public CaseNumber giveUp(PersonId by, CourseId id, LocalDate on, String why)
      throws NotRepresentative, RoleMissing, NotApprovedNow {
    if (on.isBefore(calendar.today())) {
      throw new IllegalArgumentException("A course is not given up for the past: " + on);
    }
    var course = courses.lock(id).orElseThrow(() -> new NotRepresentative(by, id));
    course.requireRole(by, SPEAKERS);
    var before = givenUpFor(id, on);
    if (before.isPresent()) {
      return before.get();
    }
    requireApproved(course, "This course is not approved today; there is nothing to give up.");
    var ends = course.view().latestApproval().until();
    if (!on.isBefore(ends)) {
      throw new NotApprovedNow(
          "The approval of this course ends on %s anyway.".formatted(WrittenDate.of(ends)));
    }
    return giveUp(by, course, on, why.strip());
  }

  private Optional<CaseNumber> givenUpFor(CourseId course, LocalDate on) {
    return reviews.ofCourse(course).stream()
        .filter(it -> it.state() == ReviewOfApprovalState.GIVEN_UP)
        .map(ReviewOfApproval::view)
        .filter(it -> !on.isBefore(it.endsOn()) && !it.endsOn().isBefore(calendar.today()))
        .filter(it -> it.course().latestApproval().until().equals(it.endsOn()))
        .map(ReviewOfApprovalView::caseNumber)
        .findFirst();
  }

  /** The approval is ended before the review is saved, since that sets the letters going. */
  private CaseNumber giveUp(PersonId by, Course course, LocalDate on, String why) {
    catalog.endApproval(course.id(), on, why, by);
    var number = openCase(course, ", given up");
    record(number, "Given up; the last day is %s. %s".formatted(WrittenDate.of(on), why), by);
    cases.close(
        number,
        ReviewOfApprovalState.GIVEN_UP.label(),
        "The course leaves the catalog after %s; what still counts is on its page."
            .formatted(WrittenDate.of(on)));
    reviews.save(
        ReviewOfApproval.givenUp(number, course, why, by, calendar.now(), calendar.today(), on));
    return number;
  }

  /** The approval ended in another way; when its last day is still to come, the review goes on. */
  @EventListener
  void on(ApprovalEnded event) {
    reviews
        .openOf(event.course())
        .filter(it -> it.course().approvedOn(calendar.today().plusDays(1)).isEmpty())
        .ifPresent(it -> drop(it.overtaken(calendar.now())));
  }

  private void drop(ReviewOfApproval review) {
    reviews.save(review);
    catalog.lift(review.course().id());
    cases.close(
        review.caseNumber(),
        ReviewOfApprovalState.DROPPED.label(),
        "The approval has ended; what still counts is on the page of the course.");
  }

  private void requireNoPart(PersonId by, Course course) throws HasPart {
    if (ties.teachesFor(by).contains(course.view().provider())) {
      throw new HasPart();
    }
  }

  private void requireApproved(Course course, String otherwise) throws NotApprovedNow {
    if (course.approvedOn(calendar.today()).isEmpty()) {
      throw new NotApprovedNow(otherwise);
    }
  }

  private ApprovalReviewDays days() {
    return rules.on(calendar.today()).approvalReviews();
  }

  private void record(CaseNumber number, String text, PersonId by) {
    cases.record(number, new TimelineEntry(Kind.DECISION, text, by, true));
  }

  private ReviewOfApproval locked(CaseNumber number) {
    return reviews.lock(number).orElseThrow();
  }
}
