package org.colophon.courses;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the courses that are or were approved, with their providers. */
@Service
@Transactional
public class CourseCatalog {

  private final CourseRepository courses;
  private final ProviderRepository providers;
  private final Rulebook rulebook;
  private final ProgramCalendar calendar;
  private final ApplicationEventPublisher events;

  CourseCatalog(
      CourseRepository courses,
      ProviderRepository providers,
      Rulebook rulebook,
      ProgramCalendar calendar,
      ApplicationEventPublisher events) {
    this.courses = courses;
    this.providers = providers;
    this.rulebook = rulebook;
    this.calendar = calendar;
    this.events = events;
  }

  /** Lists the courses approved on a day, by title: a lapsed one is no longer among them (R21). */
  @Transactional(readOnly = true)
  public List<CourseView> approvedOn(LocalDate day) {
    return views(courses.findAll().stream().filter(it -> it.isApprovedOn(day)));
  }

  /** Lists every course that is or was approved for a set, by title. */
  @Transactional(readOnly = true)
  public List<CourseView> ofSet(SetId set) {
    return views(courses.findBySet(set).stream());
  }

  /** Lists every course that is or was approved, by title. */
  @Transactional(readOnly = true)
  public List<CourseView> all() {
    return views(courses.findAll().stream());
  }

  /** Lists every course of a provider that is or was approved, by title. */
  @Transactional(readOnly = true)
  public List<CourseView> ofProvider(ProviderId provider) {
    return views(courses.ofProvider(provider).stream());
  }

  @Transactional(readOnly = true)
  public Optional<CourseView> find(CourseId course) {
    return courses.findById(course).map(Course::view);
  }

  /**
   * Records a course that was approved. The approval lasts as the rules of its day say: four years
   * to the day (R21).
   *
   * @param by the member of staff who records it
   * @return the course; the one that is there when the same approval is recorded again
   * @throws CourseAlreadyRecorded when the catalog has this course with another approval
   */
  public CourseId record(ApprovedCourse course, PersonId by) throws CourseAlreadyRecorded {
    var provider = provider(course.provider().strip());
    var known =
        courses.findByProviderAndTitleIgnoreCaseAndSet(
            provider, course.title().strip(), course.set());
    if (known.isPresent()) {
      return known
          .filter(it -> it.isApprovedFrom(course.approvedOn()))
          .orElseThrow(() -> new CourseAlreadyRecorded(provider.name(), course.title().strip()))
          .id();
    }
    return courses
        .save(
            new Course(provider, course)
                .approve(approvalFrom(course.approvedOn()), by, calendar.now()))
        .id();
  }

  /** Puts an approved proposal into the catalog, or renews what is there under its title. */
  CourseId approve(
      SubmittedProposal proposal, Set<PersonId> instructors, LocalDate day, PersonId by) {
    var provider = providers.findById(proposal.provider()).orElseThrow();
    var title = proposal.content().answer(ProposalField.TITLE);
    var known = courses.findByProviderAndTitleIgnoreCaseAndSet(provider, title, proposal.set());
    if (known.isPresent()) {
      renew(known.get().id(), day, by);
      return known.get().id();
    }
    var course = new Course(provider, approved(proposal, instructors, day));
    return courses.save(course.approve(approvalFrom(day), by, calendar.now())).id();
  }

  /** Lets the catalog say what an approved amendment says; the approval runs on as it was (R25). */
  CourseId amend(
      CourseId id, SubmittedProposal amendment, Set<PersonId> instructors, LocalDate day) {
    var course = courses.findById(id).orElseThrow();
    return courses.save(course.amend(approved(amendment, instructors, day))).id();
  }

  /** Whether the provider has another course of this title in the set. */
  boolean hasOther(CourseId than, ProviderId providerId, SetId set, String title) {
    var provider = providers.findById(providerId).orElseThrow();
    return courses
        .findByProviderAndTitleIgnoreCaseAndSet(provider, title, set)
        .filter(it -> !it.id().equals(than))
        .isPresent();
  }

  private static ApprovedCourse approved(
      SubmittedProposal proposal, Set<PersonId> instructors, LocalDate day) {
    var content = proposal.content();
    return new ApprovedCourse(
        proposal.providerName(),
        content.answer(ProposalField.TITLE),
        proposal.set(),
        content.delivery().orElseThrow(),
        content.answer(ProposalField.COST),
        content.answer(ProposalField.CONTACT),
        day,
        instructors);
  }

  /**
   * Renews an approval. While the old one runs, the new one begins the day after it ends; after a
   * lapse it begins on the day of the decision (R21).
   *
   * @param decidedOn day of the decision, in the program's time zone
   * @param by the member of staff who records it
   */
  public Approval renew(CourseId id, LocalDate decidedOn, PersonId by) {
    var course = courses.findById(id).orElseThrow();
    var dayAfter = course.view().latestApproval().until().plusDays(1);
    var approval = approvalFrom(decidedOn.isBefore(dayAfter) ? dayAfter : decidedOn);
    courses.save(course.approve(approval, by, calendar.now()));
    events.publishEvent(new ApprovalMoved(id));
    return approval;
  }

  /**
   * Ends the approval of a course before its time: it leaves the catalog after that day, and
   * sections that began by then still count when they are completed within the teach-out. Ended
   * already on this day or before, it stays as it is. Publishes {@link TeachOutBegan}.
   *
   * @param on the last day of the approval, in the program's time zone
   * @param because for the provider to read
   */
  void endApproval(CourseId id, LocalDate on, String because, PersonId by) {
    var course = courses.findById(id).orElseThrow();
    courses.save(course.end(on, because, by, calendar.now(), this::teachOut));
    events.publishEvent(new ApprovalMoved(id));
    events.publishEvent(new ApprovalEnded(id, by));
    events.publishEvent(new TeachOutBegan(id));
  }

  /** From today on a course takes no new learners, and is not offered; its approval runs on. */
  void suspend(CourseId id) {
    courses.save(courses.findById(id).orElseThrow().suspend(calendar.today()));
  }

  /** From today on a course is open to new learners again. */
  void lift(CourseId id) {
    courses.save(courses.findById(id).orElseThrow().lift(calendar.today()));
  }

  /**
   * Takes back that an approval was ended: it runs to its own last day again. A newer approval that
   * was given meanwhile stays the one that counts.
   *
   * @param endedOn the day with which it was ended
   */
  void restoreApproval(CourseId id, LocalDate endedOn) {
    var course = courses.findById(id).orElseThrow();
    courses.save(course.restore(endedOn, this::teachOut));
    events.publishEvent(new ApprovalMoved(id));
  }

  /**
   * Until when those who begin by a day would complete the course, if its approval ended on that
   * day.
   */
  @Transactional(readOnly = true)
  public LocalDate countsUntil(CourseId id, LocalDate endsOn) {
    var approval =
        courses.findById(id).orElseThrow().approvals().stream()
            .filter(it -> it.covers(endsOn))
            .findFirst()
            .orElseThrow();
    return endsOn.plus(teachOut(approval.from()));
  }

  private Period teachOut(LocalDate approvedOn) {
    return rulebook.on(approvedOn).courseApproval().teachOut();
  }

  private Approval approvalFrom(LocalDate day) {
    var rules = rulebook.on(day);
    var until = day.plus(rules.courseApproval().term());
    return new Approval(
        day,
        until,
        day.minus(rules.completions().lookBack()),
        until.plus(rules.courseApproval().teachOut()));
  }

  private Provider provider(String name) {
    return providers.findByNameIgnoreCase(name).orElseGet(() -> providers.save(new Provider(name)));
  }

  private static List<CourseView> views(Stream<Course> courses) {
    return courses
        .map(Course::view)
        .sorted(comparing(CourseView::title, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
