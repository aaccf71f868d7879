package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.TeachOut.Own;
import org.colophon.courses.TeachOut.Standing;
import org.colophon.files.FileId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(with = {"cases", "program"})
class ReviewsOfApprovalsModuleTest {

  static final AtomicInteger NUMBERS = new AtomicInteger(8000);
  static final PersonId STAFF = PersonId.of("u2001");
  static final PersonId MEMBER = PersonId.of("u2005");
  static final SetId TECHNOLOGY = SetId.of("technology");

  @Autowired ReviewsOfApprovals reviews;
  @Autowired TeachOuts teachOuts;
  @Autowired CourseCatalog catalog;
  @Autowired CatalogSearch search;
  @Autowired Completions completions;
  @Autowired Renewals renewals;
  @Autowired Providers providers;
  @Autowired ProviderRepository table;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;
  @MockitoBean CandidateStanding candidates;

  PersonId owner;
  PersonId author;
  PersonId teacher;
  ProviderId provider;
  String name;
  CourseId course;
  LocalDate today;

  @BeforeEach
  void aProviderWithACourse() throws Exception {
    sql.execute("delete from course_renewals");
    today = calendar.today();
    owner = somebody();
    author = somebody();
    teacher = somebody();
    name = "Elm " + UUID.randomUUID();
    provider =
        providers.found(owner, new ProviderDetails(name, ProviderKind.NETWORK, "", "555 0100"));
    join(author);
    course = record("Libraries online");
    when(candidates.isAccepted(any())).thenReturn(true);
  }

  @Test
  void theProviderHasThreeWeeksToAnswer(AssertablePublishedEvents events) throws Exception {
    var number = reviews.open(STAFF, course, " Learners tell us of another unit 3. ");

    var review = reviews.find(number);
    assertThat(review.state()).isEqualTo(ReviewOfApprovalState.OPEN);
    assertThat(review.concern()).isEqualTo("Learners tell us of another unit 3.");
    assertThat(review.answerBy()).isEqualTo(today.plusDays(21));
    var open = cases.find(number).orElseThrow();
    assertThat(open.subject()).isEqualTo(owner);
    assertThat(open.waitsOn()).isEqualTo(WaitsOn.PROVIDER);
    assertThat(open.dueOn()).isEqualTo(today.plusDays(21));
    assertThat(events.ofType(ApprovalReviewOpened.class))
        .containsExactly(new ApprovalReviewOpened(number));

    assertThatThrownBy(() -> reviews.answer(author, number, "It is the same.", null))
        .isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> reviews.answer(STAFF, number, "It is the same.", null))
        .isInstanceOf(NotRepresentative.class);
    reviews.answer(owner, number, " It is the same. ", FileId.next());
    assertThat(reviews.find(number).answer()).isEqualTo("It is the same.");
    assertThat(events.ofType(ApprovalReviewAnswered.class)).hasSize(1);
    reviews.handToCommittee(number);
    assertThatThrownBy(() -> reviews.answer(owner, number, "Once more.", null))
        .isInstanceOf(ReviewClosed.class)
        .hasMessage("This review takes no answer now: With the committee.");
  }

  @Test
  void oneReviewIsOpenAtATimeAlsoForTwoAtOnce() throws Exception {
    var start = new CyclicBarrier(2);
    Callable<CaseNumber> open =
        () -> {
          start.await();
          return reviews.open(STAFF, course, "Another unit 3.");
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      var both = threads.invokeAll(List.of(open, open));
      assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
    } finally {
      threads.shutdown();
    }
    assertThat(reviews.ofCourse(course)).hasSize(1);
  }

  @Test
  void whoHasAPartOpensNothing() {
    assertThatThrownBy(() -> reviews.open(author, course, "Another unit 3."))
        .isInstanceOf(HasPart.class);
    assertThatThrownBy(() -> reviews.open(teacher, course, "Another unit 3."))
        .isInstanceOf(HasPart.class);
    assertThat(reviews.ofCourse(course)).isEmpty();
  }

  @Test
  void whoHasAPartIsKnownToTheTask() throws Exception {
    var number = reviews.open(STAFF, course, "Another unit 3.");

    assertThat(reviews.hasPart(teacher, number)).isTrue();
    assertThat(reviews.hasPart(MEMBER, number)).isFalse();
  }

  @Test
  void whereNobodyActsForTheProviderTheOfficeWritesToIt() throws Exception {
    name = "Nobody " + UUID.randomUUID();
    var alone = record("Alone");

    var number = reviews.open(STAFF, alone, "Another unit 3.");

    var open = cases.find(number).orElseThrow();
    assertThat(open.waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(open.whatNext()).contains("Write to it: desk@elm.example");
  }

  @Test
  void whatIsNotApprovedIsNotReviewed() throws Exception {
    endOn(today.minusDays(1));

    assertThatThrownBy(() -> reviews.open(STAFF, course, "Another unit 3."))
        .isInstanceOf(NotApprovedNow.class);
  }

  @Test
  void theApprovalStandsAndTheCaseIsClosed() throws Exception {
    var number = decided();

    reviews.stand(number, "We did not find it.", MEMBER);

    assertThat(reviews.find(number).state()).isEqualTo(ReviewOfApprovalState.STANDS);
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(offered()).isTrue();
  }

  @Test
  void aSuspendedCourseIsNotOfferedAndItsApprovalRuns() throws Exception {
    var number = decided();

    var look = reviews.suspend(number, "Another unit 3.", MEMBER);

    assertThat(look).isEqualTo(today.plusDays(90));
    assertThat(offered()).isFalse();
    assertThat(catalog.find(course).orElseThrow().approvalOn(today)).isPresent();
    var open = cases.find(number).orElseThrow();
    assertThat(open.dueOn()).isEqualTo(look);
    assertThat(
            search
                .find(new CatalogQuery("", null, null, name, null, today.minusDays(1)), 0)
                .total())
        .as("it was offered yesterday")
        .isEqualTo(1);
  }

  @Test
  void aSuspensionIsDecidedAboutAgainAndLifted() throws Exception {
    var number = decided();
    reviews.suspend(number, "Another unit 3.", MEMBER);
    reviews.answer(owner, number, "Unit 3 is back.", null);
    reviews.handToCommittee(number);
    reviews.suspend(number, "Not yet.", MEMBER);
    assertThat(catalog.find(course).orElseThrow().suspensions()).as("one time").hasSize(1);

    reviews.handToCommittee(number);
    reviews.stand(number, "It has been put right.", MEMBER);

    assertThat(offered()).isTrue();
    assertThat(catalog.find(course).orElseThrow().suspensions())
        .containsExactly(new Suspension(today, today));
  }

  @Test
  void aSuspendedCourseIsNotRenewed() throws Exception {
    sql.update(
        "update course_approvals set approved_until = ? where course_id = ?",
        today.plusMonths(2),
        course.value());
    renewals.openDue();
    var renewal = renewals.ofProvider(provider).get(0).caseNumber();
    renewals.request(owner, renewal, "", "");
    var number = decided();
    reviews.suspend(number, "Another unit 3.", MEMBER);

    assertThatThrownBy(() -> renewals.renew(renewal, STAFF)).isInstanceOf(ApprovalSuspended.class);
    assertThat(renewals.find(renewal).state()).isEqualTo(RenewalState.REQUESTED);

    reviews.handToCommittee(number);
    reviews.stand(number, "It has been put right.", MEMBER);
    assertThat(renewals.renew(renewal, STAFF).from()).isEqualTo(today.plusMonths(2).plusDays(1));
  }

  @Test
  void aWithdrawnCourseLeavesTheCatalogAndItsRenewalIsDropped(AssertablePublishedEvents events)
      throws Exception {
    sql.update(
        "update course_approvals set approved_until = ? where course_id = ?",
        today.plusMonths(2),
        course.value());
    renewals.openDue();
    var renewal = renewals.ofProvider(provider).get(0).caseNumber();
    var number = decided();

    reviews.withdraw(number, "People passed without the assessment.", MEMBER);

    var view = catalog.find(course).orElseThrow();
    assertThat(view.latestApproval().until()).isEqualTo(today);
    assertThat(view.latestApproval().countsUntil()).isEqualTo(today.plusMonths(12));
    assertThat(renewals.find(renewal).state()).isEqualTo(RenewalState.DROPPED);
    assertThat(reviews.find(number).endsOn()).isEqualTo(today);
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(events.ofType(TeachOutBegan.class)).containsExactly(new TeachOutBegan(course));
    assertThat(events.ofType(ApprovalReviewDropped.class)).as("it decided itself").isEmpty();
  }

  @Test
  void withNoApprovalLeftTheCommitteeIsNotAsked() throws Exception {
    var number = decided();
    reviews.suspend(number, "Another unit 3.", MEMBER);
    endOn(today.minusDays(1));

    assertThat(reviews.handToCommittee(number)).isEmpty();

    assertThat(reviews.find(number).state()).isEqualTo(ReviewOfApprovalState.DROPPED);
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(catalog.find(course).orElseThrow().suspensionOn(today)).isEmpty();
  }

  @Test
  void whatLapsedWhileTheCommitteeHadItIsNotSuspended() throws Exception {
    var number = decided();
    endOn(today.minusDays(1));

    assertThatThrownBy(() -> reviews.suspend(number, "Another unit 3.", MEMBER))
        .isInstanceOf(NotApprovedNow.class);
    reviews.withdraw(number, "People passed without the assessment.", MEMBER);
    assertThat(reviews.find(number).endsOn()).isEqualTo(today.minusDays(1));
  }

  @Test
  void aProviderGivesItsCourseUpForADayToCome(AssertablePublishedEvents events) throws Exception {
    var on = today.plusDays(40);

    assertThatThrownBy(() -> reviews.giveUp(author, course, on, "Nobody teaches it."))
        .isInstanceOf(RoleMissing.class);
    var number = reviews.giveUp(owner, course, on, " Nobody teaches it. ");

    var view = catalog.find(course).orElseThrow();
    assertThat(view.latestApproval().until()).isEqualTo(on);
    assertThat(offered()).as("until then").isTrue();
    var review = reviews.find(number);
    assertThat(review.state()).isEqualTo(ReviewOfApprovalState.GIVEN_UP);
    assertThat(review.endsOn()).isEqualTo(on);
    assertThat(review.concern()).isEqualTo("Nobody teaches it.");
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(events.ofType(CourseGivenUp.class)).containsExactly(new CourseGivenUp(number));

    assertThat(reviews.giveUp(owner, course, on, "Nobody teaches it."))
        .as("a second click")
        .isEqualTo(number);
    assertThat(reviews.giveUp(owner, course, on.plusDays(1), "Later."))
        .as("an end does not come later")
        .isEqualTo(number);
    var sooner = reviews.giveUp(owner, course, today, "At once.");
    assertThat(sooner).isNotEqualTo(number);
    assertThat(catalog.find(course).orElseThrow().latestApproval().until()).isEqualTo(today);
  }

  @Test
  void nobodyGivesUpWhatEndsAnyway() throws Exception {
    var ends = catalog.find(course).orElseThrow().latestApproval().until();

    assertThatThrownBy(() -> reviews.giveUp(owner, course, ends, "Nobody teaches it."))
        .isInstanceOf(NotApprovedNow.class)
        .hasMessageContaining("anyway");
    endOn(today.minusDays(1));
    assertThatThrownBy(() -> reviews.giveUp(owner, course, today, "Nobody teaches it."))
        .isInstanceOf(NotApprovedNow.class);
  }

  @Test
  void aReviewGoesOnUntilTheDayOnWhichACourseIsGivenUp(AssertablePublishedEvents events)
      throws Exception {
    var number = decided();

    reviews.giveUp(owner, course, today.plusDays(40), "Nobody teaches it.");
    assertThat(reviews.find(number).state()).isEqualTo(ReviewOfApprovalState.DECIDING);
    reviews.giveUp(owner, course, today, "At once.");

    assertThat(reviews.find(number).state()).isEqualTo(ReviewOfApprovalState.DROPPED);
    assertThat(events.ofType(ApprovalReviewDropped.class))
        .containsExactly(new ApprovalReviewDropped(number));
  }

  @Test
  void theTeachOutNamesEverybodyTheProgramKnowsOf() throws Exception {
    var credited = candidate(Standing.CREDITED);
    var reported = candidate(Standing.REPORTED);
    var expected = candidate(Standing.EXPECTED);
    var elsewhere = candidate(Standing.EXPECTED);
    var other = record("Another course for the set");
    completions.report(
        new ReportCompletion(
            elsewhere.person,
            elsewhere.number,
            other,
            today.minusDays(30),
            today.minusDays(2),
            FileId.next()));
    var gone = candidate(Standing.EXPECTED);
    when(candidates.isAccepted(gone.number)).thenReturn(false);
    assertThat(teachOuts.began(course)).isFalse();
    assertThat(teachOuts.ofCandidate(expected.person)).as("it runs").isEmpty();

    reviews.giveUp(owner, course, today.plusDays(7), "Nobody teaches it.");

    assertThat(teachOuts.began(course)).isTrue();
    var teachOut = teachOuts.of(course);
    assertThat(teachOut.approval().countsUntil()).isEqualTo(today.plusDays(7).plusMonths(12));
    assertThat(teachOut.lines())
        .extracting(TeachOut.Line::person, TeachOut.Line::standing)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(credited.person, Standing.CREDITED),
            org.assertj.core.groups.Tuple.tuple(reported.person, Standing.REPORTED),
            org.assertj.core.groups.Tuple.tuple(expected.person, Standing.EXPECTED));
    assertThat(teachOuts.ofCandidate(expected.person))
        .extracting(Own::standing)
        .containsExactly(Standing.EXPECTED);
    assertThat(teachOuts.ofCandidate(elsewhere.person)).isEmpty();
    assertThat(teachOuts.ofCandidate(gone.person)).isEmpty();
  }

  @Test
  void aCandidateReadsOfASuspensionToo() throws Exception {
    var expected = candidate(Standing.EXPECTED);
    reviews.suspend(decided(), "Another unit 3.", MEMBER);

    assertThat(teachOuts.ofCandidate(expected.person))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.suspension()).isEqualTo(new Suspension(today, null));
              assertThat(it.course().id()).isEqualTo(course);
            });
  }

  @Test
  void whatWasSuspendedBeforeItEndedHadToBeBegunBefore() throws Exception {
    var expected = candidate(Standing.EXPECTED);
    var number = decided();
    reviews.suspend(number, "Another unit 3.", MEMBER);
    sql.update(
        "update course_suspensions set suspended_on = ? where course_id = ?",
        today.minusDays(20),
        course.value());
    reviews.handToCommittee(number);

    reviews.withdraw(number, "Nothing was put right.", MEMBER);

    var view = catalog.find(course).orElseThrow();
    assertThat(view.latestApproval().until()).isEqualTo(today);
    assertThat(view.lastBeginning()).isEqualTo(today.minusDays(20));
    assertThat(teachOuts.ofCandidate(expected.person))
        .singleElement()
        .satisfies(it -> assertThat(it.suspension()).as("it ends now").isNull());
  }

  @Test
  void afterTheTeachOutNothingIsSaidAnyMore() throws Exception {
    var expected = candidate(Standing.EXPECTED);
    endOn(today.minusMonths(13));

    assertThat(teachOuts.ofCandidate(expected.person)).isEmpty();
  }

  @Test
  void aProviderReadsWhatItWasAskedAndStatedAndNothingOfAnyElse() throws Exception {
    var reported = candidate(Standing.REPORTED);
    candidate(Standing.EXPECTED);

    assertThat(teachOuts.stated(owner, course))
        .singleElement()
        .satisfies(it -> assertThat(it.person()).isEqualTo(reported.person));
    assertThatThrownBy(() -> teachOuts.stated(author, course)).isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> teachOuts.stated(STAFF, course)).isInstanceOf(NotRepresentative.class);
  }

  private record Candidate(PersonId person, CaseNumber number) {}

  private Candidate candidate(Standing standing) throws Exception {
    var person = somebody();
    var number = CaseNumber.of("C-2026-" + "%05d".formatted(NUMBERS.incrementAndGet()));
    if (standing == Standing.EXPECTED) {
      sql.update(
          """
          insert into completion_consents
            (consent_id, person_id, case_number, provider_id, name_key, address, given_at)
          values (?, ?, ?, ?, 'key', 'address', ?)
          """,
          UUID.randomUUID(),
          person.value(),
          number.value(),
          provider.value(),
          OffsetDateTime.now());
    } else {
      var id =
          completions.report(
              new ReportCompletion(
                  person, number, course, today.minusDays(30), today.minusDays(2), FileId.next()));
      if (standing == Standing.CREDITED) {
        sql.update(
            "update completions set answer_by_on = null where completion_id = ?", id.value());
        completions.confirm(id, STAFF, "");
      }
    }
    return new Candidate(person, number);
  }

  private CaseNumber decided() throws Exception {
    var number = reviews.open(STAFF, course, "Learners tell us of another unit 3.");
    assertThat(reviews.handToCommittee(number)).contains(today.plusDays(14));
    return number;
  }

  private boolean offered() {
    return search.find(new CatalogQuery("", null, null, name, null, today), 0).total() == 1;
  }

  private void endOn(LocalDate day) {
    sql.update(
        """
        update course_approvals set approved_on = ?, approved_until = ?, credit_from_on = ?, counts_until_on = ?
        where course_id = ?
        """,
        day.minusYears(4),
        day,
        day.minusYears(6),
        day.plusMonths(12),
        course.value());
  }

  private static PersonId somebody() {
    return PersonId.of("u" + NUMBERS.incrementAndGet());
  }

  private void join(PersonId person) {
    transaction.executeWithoutResult(
        status -> {
          try {
            var found = table.findById(provider).orElseThrow();
            table.save(found.appoint(person, Set.of(ProviderRole.AUTHOR), Instant.now()));
          } catch (LastOwner e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private CourseId record(String title) throws CourseAlreadyRecorded {
    return catalog.record(
        new ApprovedCourse(
            name,
            title,
            TECHNOLOGY,
            Delivery.ONLINE,
            "250 USD",
            "desk@elm.example",
            today.minusYears(1),
            Set.of(teacher)),
        STAFF);
  }
}
