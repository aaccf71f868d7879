package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.colophon.courses.CompletionState.CONFIRMED;
import static org.colophon.courses.CompletionState.REJECTED;
import static org.colophon.courses.CompletionState.REPORTED;
import static org.colophon.courses.CompletionState.WITHDRAWN;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.CompletionRefused.Reason;
import org.colophon.courses.CompletionView.Judgement;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest
class CoursesModuleTest {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final LocalDate APPROVED = LocalDate.of(2024, 6, 1);
  static final SetId TECHNOLOGY = SetId.of("technology");
  static final SetId REFERENCE = SetId.of("reference");
  static final PersonId STAFF = PersonId.of("u2001");
  static final PersonId TEACHER = PersonId.of("u3001");
  static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  @Autowired CourseCatalog catalog;
  @Autowired Completions completions;
  @Autowired EntityManagerFactory factory;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Cases cases;
  @MockitoBean Accounts accounts;
  @MockitoBean CandidateStanding standing;

  int number;
  PersonId ruth;
  CaseNumber ruthsCase;

  @BeforeEach
  void ruthHasReportedNothing() {
    number = NUMBERS.incrementAndGet();
    ruth = PersonId.of("u" + number);
    ruthsCase = CaseNumber.of("C-2026-%05d".formatted(number));
  }

  @Test
  void approvalLastsFourYearsToTheDay() throws Exception {
    var course = record("Libraries online", TECHNOLOGY);

    var view = catalog.find(course).orElseThrow();

    assertThat(view.approvals())
        .containsExactly(
            new Approval(
                APPROVED,
                LocalDate.of(2028, 6, 1),
                LocalDate.of(2022, 6, 1),
                LocalDate.of(2029, 6, 1)));
    assertThat(view.instructors()).containsExactly(TEACHER);
    assertThat(catalog.approvedOn(APPROVED)).extracting(CourseView::id).contains(course);
    assertThat(catalog.approvedOn(LocalDate.of(2028, 6, 1)))
        .extracting(CourseView::id)
        .contains(course);
    assertThat(catalog.approvedOn(APPROVED.minusDays(1)))
        .extracting(CourseView::id)
        .doesNotContain(course);
    assertThat(catalog.approvedOn(LocalDate.of(2028, 6, 2)))
        .extracting(CourseView::id)
        .doesNotContain(course);
  }

  @Test
  void manyCoursesAreListedWithAsManyStatementsAsAFew() throws Exception {
    record("First", TECHNOLOGY);
    var few = statementsOfTheList();
    for (var i = 0; i < 20; i++) {
      number = NUMBERS.incrementAndGet();
      record("Course " + i, TECHNOLOGY);
    }

    assertThat(statementsOfTheList()).isEqualTo(few);
  }

  private long statementsOfTheList() {
    var statements = factory.unwrap(SessionFactory.class).getStatistics();
    statements.setStatisticsEnabled(true);
    var before = statements.getPrepareStatementCount();
    catalog.all();
    return statements.getPrepareStatementCount() - before;
  }

  @Test
  void approvalOfLeapDayEndsOnLeapDay() throws Exception {
    var course =
        catalog.record(approved("Leap", TECHNOLOGY, LocalDate.of(2024, 2, 29), Set.of()), STAFF);

    assertThat(catalog.find(course).orElseThrow().latestApproval())
        .isEqualTo(
            new Approval(
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2028, 2, 29),
                LocalDate.of(2022, 2, 28),
                LocalDate.of(2029, 2, 28)));
  }

  @Test
  void sameApprovalRecordedTwiceIsOneCourse() throws Exception {
    var first = record("Twice", TECHNOLOGY);
    var before = catalog.all().size();

    var second =
        catalog.record(
            new ApprovedCourse(
                " elm county libraries " + number,
                " TWICE ",
                TECHNOLOGY,
                Delivery.HYBRID,
                "",
                "",
                APPROVED,
                Set.of()),
            STAFF);

    assertThat(second).isEqualTo(first);
    assertThat(catalog.all()).hasSize(before);
    assertThat(catalog.find(first).orElseThrow().approvals()).hasSize(1);
  }

  @Test
  void sameCourseWithAnotherApprovalIsRenewedNotRecorded() throws Exception {
    var course = record("Again", TECHNOLOGY);

    assertThatThrownBy(
            () ->
                catalog.record(
                    approved("Again", TECHNOLOGY, APPROVED.plusDays(1), Set.of()), STAFF))
        .isInstanceOf(CourseAlreadyRecorded.class)
        .hasMessageContaining("Renew its approval");
    assertThat(catalog.find(course).orElseThrow().approvals()).hasSize(1);
  }

  @Test
  void renewalBeginsTheDayAfterTheApprovalThatStillRuns() throws Exception {
    var course = record("Renewed", TECHNOLOGY);

    var renewal = catalog.renew(course, TODAY, STAFF);

    assertThat(renewal.from()).isEqualTo(LocalDate.of(2028, 6, 2));
    assertThat(renewal.until()).isEqualTo(LocalDate.of(2032, 6, 2));
  }

  @Test
  void renewalAfterALapseBeginsOnTheDayOfTheDecision() throws Exception {
    var course =
        catalog.record(approved("Lapsed", TECHNOLOGY, LocalDate.of(2020, 5, 4), Set.of()), STAFF);

    var renewal = catalog.renew(course, TODAY, STAFF);

    assertThat(renewal.from()).isEqualTo(TODAY);
    assertThat(catalog.find(course).orElseThrow().approvalOn(TODAY.minusDays(1))).isEmpty();
  }

  @Test
  void anApprovalThatWasEndedBeforeItBeganNeverWas() throws Exception {
    var course = record("Ended early", TECHNOLOGY);
    catalog.renew(course, TODAY, STAFF);

    catalog.endApproval(course, TODAY, "No longer taught.", STAFF);

    assertThat(catalog.find(course).orElseThrow().approvals())
        .singleElement()
        .satisfies(it -> assertThat(it.until()).isEqualTo(TODAY));
    var late = LocalDate.of(2031, 1, 10);
    assertThatThrownBy(
            () ->
                new CreditPolicy(catalog.find(course).orElseThrow().approvals(), List.of())
                    .check(TODAY.minusDays(3), late, late.plusDays(1)))
        .isInstanceOf(CompletionRefused.class);
  }

  @Test
  void anEndCanComeEarlierButNotLater() throws Exception {
    var course = record("Ended twice", TECHNOLOGY);

    catalog.endApproval(course, TODAY.plusDays(30), "Given up.", STAFF);
    catalog.endApproval(course, TODAY.plusDays(40), "Given up once more.", STAFF);
    assertThat(catalog.find(course).orElseThrow().latestApproval().until())
        .isEqualTo(TODAY.plusDays(30));
    catalog.endApproval(course, TODAY, "Withdrawn.", STAFF);

    assertThat(catalog.find(course).orElseThrow().latestApproval().until()).isEqualTo(TODAY);
  }

  @Test
  void catalogOfASetKeepsLapsedCourses() throws Exception {
    var lapsed =
        catalog.record(approved("Old", REFERENCE, LocalDate.of(2018, 5, 4), Set.of()), STAFF);

    assertThat(catalog.ofSet(REFERENCE)).extracting(CourseView::id).contains(lapsed);
    assertThat(catalog.ofSet(TECHNOLOGY)).extracting(CourseView::id).doesNotContain(lapsed);
    assertThat(catalog.find(CourseId.next())).isEmpty();
  }

  @Test
  void reportWaitsTenDaysForItsConfirmation(AssertablePublishedEvents events) throws Exception {
    var course = record("Reported", TECHNOLOGY);
    var certificate = FileId.next();

    var id =
        completions.report(
            new ReportCompletion(
                ruth, ruthsCase, course, TODAY.minusDays(60), TODAY.minusDays(1), certificate));

    var view = completions.find(id);
    assertThat(view.state()).isEqualTo(REPORTED);
    assertThat(view.reportedAt()).isEqualTo(NOW);
    assertThat(view.confirmBy()).isEqualTo(LocalDate.of(2026, 3, 19));
    assertThat(view.certificate()).contains(certificate);
    assertThat(view.set()).isEqualTo(TECHNOLOGY);
    assertThat(view.judgement()).isEmpty();
    assertThat(completions.anyOpen(ruth)).isTrue();
    assertThat(events.ofType(CompletionReported.class))
        .containsExactly(new CompletionReported(id, ruthsCase, ruth, TECHNOLOGY));
  }

  @Test
  void doubleClickGivesTheSameReport(AssertablePublishedEvents events) throws Exception {
    var course = record("Double", TECHNOLOGY);

    var first = report(course);
    var second = report(course);

    assertThat(second).isEqualTo(first);
    assertThat(completions.of(ruth)).hasSize(1);
    assertThat(events.ofType(CompletionReported.class)).hasSize(1);
  }

  @Test
  void doubleClickInTheSameMomentGivesTheSameReport() throws Exception {
    var course = record("Double at once", TECHNOLOGY);
    var start = new CyclicBarrier(2);
    Callable<CompletionId> click =
        () -> {
          start.await();
          return report(course);
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      var clicks = threads.invokeAll(List.of(click, click));

      assertThat(clicks.get(0).get()).isEqualTo(clicks.get(1).get());
      assertThat(completions.of(ruth)).hasSize(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void secondReportForASetIsRefused(AssertablePublishedEvents events) throws Exception {
    report(record("First", TECHNOLOGY));
    var other = record("Second", TECHNOLOGY);

    var refused = catchThrowableOfType(CompletionRefused.class, () -> report(other));

    assertThat(refused.reason()).isEqualTo(Reason.SET_ALREADY_REPORTED);
    assertThat(refused).hasMessageContaining("“First”").hasMessageContaining("waits");
    assertThat(completions.of(ruth)).hasSize(1);
    assertThat(events.ofType(CompletionReported.class)).hasSize(1);
  }

  @Test
  void reportForASetThatIsConfirmedIsRefused() throws Exception {
    var course = record("Done", TECHNOLOGY);
    completions.confirm(report(course), STAFF, "");

    var refused = catchThrowableOfType(CompletionRefused.class, () -> report(course));

    assertThat(refused.reason()).isEqualTo(Reason.SET_ALREADY_CONFIRMED);
  }

  @Test
  void anotherSetMayBeReportedMeanwhile() throws Exception {
    report(record("One set", TECHNOLOGY));
    report(record("Another set", REFERENCE));

    assertThat(completions.of(ruth)).hasSize(2);
  }

  @Test
  void whatDoesNotCountLeavesNoTrace(AssertablePublishedEvents events) throws Exception {
    var course = record("Too early", TECHNOLOGY);
    var early = LocalDate.of(2022, 5, 31);

    var refused =
        catchThrowableOfType(
            CompletionRefused.class,
            () ->
                completions.report(
                    new ReportCompletion(ruth, ruthsCase, course, early, early, FileId.next())));

    assertThat(refused.reason()).isEqualTo(Reason.BEFORE_LOOK_BACK);
    assertThat(completions.of(ruth)).isEmpty();
    assertThat(completions.anyOpen(ruth)).isFalse();
    assertThat(events.ofType(CompletionReported.class)).isEmpty();
  }

  @Test
  void confirmationKeepsWhoConfirmedAndByWhichRule(AssertablePublishedEvents events)
      throws Exception {
    var id = report(record("Confirmed", TECHNOLOGY));

    completions.confirm(id, STAFF, " Dates match. ");

    var view = completions.find(id);
    assertThat(view.state()).isEqualTo(CONFIRMED);
    assertThat(view.judgement())
        .contains(new Judgement(STAFF, NOW, "Dates match.", "program-staff"));
    assertThat(completions.anyOpen(ruth)).isFalse();
    assertThat(completions.inForce(ruthsCase, TECHNOLOGY)).contains(view);
    assertThat(events.ofType(CompletionConfirmed.class))
        .containsExactly(new CompletionConfirmed(id, ruthsCase, ruth, TECHNOLOGY, TODAY));
  }

  @Test
  void whoTaughtOrConfirmedMayNoLongerJudge() throws Exception {
    var id = report(record("Taught", TECHNOLOGY));

    completions.confirm(id, STAFF, "");

    verify(conflicts)
        .register(
            TEACHER,
            ruth,
            ConflictKind.INSTRUCTOR,
            "You teach “Taught”, which this candidate completed in 2026.",
            "completion " + id);
    verify(conflicts)
        .register(
            STAFF,
            ruth,
            ConflictKind.TOOK_PART,
            "You confirmed that this candidate completed “Taught”.",
            "completion " + id);
  }

  @Test
  void nobodyConfirmsOrRejectsTheirOwn(AssertablePublishedEvents events) throws Exception {
    var id = report(record("Own", TECHNOLOGY));

    assertThatThrownBy(() -> completions.confirm(id, ruth, ""))
        .isInstanceOf(ConflictOfInterest.class)
        .hasMessageContaining("your own case");
    assertThatThrownBy(() -> completions.reject(id, ruth, "No."))
        .isInstanceOf(ConflictOfInterest.class);

    assertThat(completions.find(id).state()).isEqualTo(REPORTED);
    assertThat(events.ofType(CompletionConfirmed.class)).isEmpty();
    assertThat(events.ofType(CompletionRejected.class)).isEmpty();
    verifyNoInteractions(conflicts);
  }

  @Test
  void confirmedTwiceIsConfirmedOnce(AssertablePublishedEvents events) throws Exception {
    var id = report(record("Twice confirmed", TECHNOLOGY));

    completions.confirm(id, STAFF, "First.");
    completions.confirm(id, STAFF, "Second.");

    assertThat(completions.find(id).judgement().orElseThrow().text()).isEqualTo("First.");
    assertThat(events.ofType(CompletionConfirmed.class)).hasSize(1);
  }

  @Test
  void whoClicksAfterAnotherConfirmedHasTakenNoPart() throws Exception {
    var id = report(record("Late click", TECHNOLOGY));
    var late = PersonId.of("u2002");

    completions.confirm(id, STAFF, "");
    completions.confirm(id, late, "");

    assertThat(completions.find(id).judgement().orElseThrow().by()).isEqualTo(STAFF);
    verify(conflicts, never()).register(eq(late), any(), any(), anyString(), anyString());
  }

  @Test
  void rejectionNeedsAReason(AssertablePublishedEvents events) throws Exception {
    var id = report(record("No reason", TECHNOLOGY));

    assertThatThrownBy(() -> completions.reject(id, STAFF, " "))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(completions.find(id).state()).isEqualTo(REPORTED);
    assertThat(events.ofType(CompletionRejected.class)).isEmpty();
  }

  @Test
  void rejectedTwiceIsRejectedOnceAndMayBeReportedAgain(AssertablePublishedEvents events)
      throws Exception {
    var course = record("Rejected", TECHNOLOGY);
    var id = report(course);

    completions.reject(id, STAFF, "The dates do not match.");
    completions.reject(id, STAFF, "Again.");

    assertThat(completions.find(id).state()).isEqualTo(REJECTED);
    assertThat(events.ofType(CompletionRejected.class))
        .containsExactly(
            new CompletionRejected(id, ruthsCase, ruth, TECHNOLOGY, "The dates do not match."));
    assertThat(report(course)).isNotEqualTo(id);
    verifyNoInteractions(conflicts);
  }

  @Test
  void whatIsDecidedIsNotDecidedTheOtherWay(AssertablePublishedEvents events) throws Exception {
    var rejected = report(record("Closed", TECHNOLOGY));
    completions.reject(rejected, STAFF, "Not readable.");
    var confirmed = report(record("Closed too", REFERENCE));
    completions.confirm(confirmed, STAFF, "");

    assertThatThrownBy(() -> completions.confirm(rejected, STAFF, ""))
        .isInstanceOf(CompletionClosed.class);
    assertThatThrownBy(() -> completions.reject(confirmed, STAFF, "No."))
        .isInstanceOf(CompletionClosed.class);

    assertThat(completions.find(rejected).state()).isEqualTo(REJECTED);
    assertThat(completions.find(confirmed).state()).isEqualTo(CONFIRMED);
    assertThat(events.ofType(CompletionConfirmed.class)).hasSize(1);
    assertThat(events.ofType(CompletionRejected.class)).hasSize(1);
  }

  @Test
  void withdrawnReportFreesItsSet(AssertablePublishedEvents events) throws Exception {
    var course = record("Withdrawn", TECHNOLOGY);
    var id = report(course);

    completions.withdrawAllOf(ruth);
    completions.withdrawAllOf(ruth);

    assertThat(completions.find(id).state()).isEqualTo(WITHDRAWN);
    assertThat(completions.inForce(ruthsCase, TECHNOLOGY)).isEmpty();
    assertThat(events.ofType(CompletionWithdrawn.class))
        .containsExactly(new CompletionWithdrawn(id, ruthsCase, ruth, TECHNOLOGY));
    assertThat(report(course)).isNotEqualTo(id);
  }

  @Test
  void setAchievedInAnotherWayIsNotReportedAgain(AssertablePublishedEvents events)
      throws Exception {
    var course = record("Achieved", TECHNOLOGY);
    when(standing.hasAchieved(ruthsCase, TECHNOLOGY)).thenReturn(true);

    var refused = catchThrowableOfType(CompletionRefused.class, () -> report(course));

    assertThat(refused.reason()).isEqualTo(Reason.SET_ALREADY_CONFIRMED);
    assertThat(refused).hasMessage("You have achieved this set already. A set counts once.");
    assertThat(completions.of(ruth)).isEmpty();
    assertThat(events.ofType(CompletionReported.class)).isEmpty();
  }

  @Test
  void reportOfASetAchievedInAnotherWayWaitsForNobody(AssertablePublishedEvents events)
      throws Exception {
    var technology = report(record("Meanwhile", TECHNOLOGY));
    var reference = report(record("Meanwhile too", REFERENCE));

    completions.setAchieved(ruthsCase, TECHNOLOGY);
    completions.setAchieved(ruthsCase, TECHNOLOGY);

    assertThat(completions.find(technology).state()).isEqualTo(WITHDRAWN);
    assertThat(completions.find(reference).state()).isEqualTo(REPORTED);
    assertThat(events.ofType(CompletionWithdrawn.class))
        .containsExactly(new CompletionWithdrawn(technology, ruthsCase, ruth, TECHNOLOGY));
  }

  @Test
  void setAchievedByACourseLeavesItsCompletion() throws Exception {
    var confirmed = report(record("By a course", TECHNOLOGY));
    completions.confirm(confirmed, STAFF, "");

    completions.setAchieved(ruthsCase, TECHNOLOGY);

    assertThat(completions.find(confirmed).state()).isEqualTo(CONFIRMED);
  }

  @Test
  void withdrawingAllLeavesWhatIsDecidedAndWhatIsOthers(AssertablePublishedEvents events)
      throws Exception {
    var course = record("All", TECHNOLOGY);
    var confirmed = report(course);
    completions.confirm(confirmed, STAFF, "");
    var open = report(record("All too", REFERENCE));
    var others =
        completions.report(
            new ReportCompletion(
                PersonId.of("u9" + number),
                CaseNumber.of("C-2025-%05d".formatted(number)),
                course,
                TODAY,
                TODAY,
                FileId.next()));

    completions.withdrawAllOf(ruth);

    assertThat(completions.find(confirmed).state()).isEqualTo(CONFIRMED);
    assertThat(completions.find(open).state()).isEqualTo(WITHDRAWN);
    assertThat(completions.find(others).state()).isEqualTo(REPORTED);
    assertThat(events.ofType(CompletionWithdrawn.class))
        .extracting(CompletionWithdrawn::completion)
        .containsExactly(open);
  }

  private CourseId record(String title, SetId set) throws CourseAlreadyRecorded {
    return catalog.record(approved(title, set, APPROVED, Set.of(TEACHER)), STAFF);
  }

  /** By a provider of this test's own, so that titles do not meet. */
  private ApprovedCourse approved(
      String title, SetId set, LocalDate approvedOn, Set<PersonId> instructors) {
    return new ApprovedCourse(
        "Elm County Libraries " + number,
        title,
        set,
        Delivery.ONLINE,
        "95.00 USD",
        "courses@elm.example",
        approvedOn,
        instructors);
  }

  private CompletionId report(CourseId course) throws CompletionRefused {
    return completions.report(
        new ReportCompletion(
            ruth, ruthsCase, course, TODAY.minusDays(30), TODAY.minusDays(1), FileId.next()));
  }

  @TestConfiguration
  static class Program {

    @Bean
    Rulebook rulebook() {
      return Rulebook.read("classpath:program/");
    }

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneId.of("America/Chicago"));
    }

    @Bean
    ProgramCalendar calendar(Clock clock) {
      return new ProgramCalendar(clock);
    }
  }
}
