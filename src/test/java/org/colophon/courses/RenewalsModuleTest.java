package org.colophon.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.conflicts.Conflicts;
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
class RenewalsModuleTest {

  static final AtomicInteger NUMBERS = new AtomicInteger(7000);
  static final PersonId STAFF = PersonId.of("u2001");

  @Autowired Renewals renewals;
  @Autowired CourseCatalog catalog;
  @Autowired Providers providers;
  @Autowired ProviderRepository table;
  @Autowired Cases cases;
  @Autowired ProgramCalendar calendar;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;
  @MockitoBean Accounts accounts;
  @MockitoBean Conflicts conflicts;

  PersonId owner;
  ProviderId provider;
  String name;

  @BeforeEach
  void aProviderAndNoCourse() throws Exception {
    sql.execute("delete from course_renewals");
    sql.execute("delete from course_approvals");
    owner = PersonId.of("u" + NUMBERS.incrementAndGet());
    name = "Elm " + UUID.randomUUID();
    provider =
        providers.found(owner, new ProviderDetails(name, ProviderKind.NETWORK, "", "555 0100"));
  }

  @Test
  void theRenewalOpensSixMonthsBeforeTheEndAndOnce(AssertablePublishedEvents events)
      throws Exception {
    var today = calendar.today();
    endingOn("Tomorrow", today.plusMonths(6).plusDays(1));
    assertThat(renewals.openDue()).isZero();

    endingOn("Today", today.plusMonths(6));
    assertThat(renewals.openDue()).isEqualTo(1);
    assertThat(renewals.openDue()).as("twice is once").isZero();

    var renewal = renewals.ofProvider(provider).get(0);
    assertThat(renewal.course().title()).isEqualTo("Today");
    assertThat(events.ofType(RenewalOpened.class)).hasSize(1);
    var open = cases.find(renewal.caseNumber()).orElseThrow();
    assertThat(open.subject()).isEqualTo(owner);
    assertThat(open.waitsOn()).isEqualTo(WaitsOn.PROVIDER);
    assertThat(open.dueOn()).isEqualTo(today.plusMonths(6));
  }

  @Test
  void anEndThatPassedWhileNothingRanIsFound() throws Exception {
    endingOn("Long ago", calendar.today().minusMonths(7));
    endingOn("Lately", calendar.today().minusDays(3));

    assertThat(renewals.openDue()).isEqualTo(1);
    assertThat(renewals.ofProvider(provider))
        .singleElement()
        .satisfies(it -> assertThat(it.course().title()).isEqualTo("Lately"));
  }

  @Test
  void whereNobodyActsForTheProviderTheOfficeWritesToIt() throws Exception {
    name = "Nobody " + UUID.randomUUID();
    endingOn("Alone", calendar.today().plusMonths(1));

    renewals.openDue();

    var number = sql.queryForObject("select case_number from course_renewals", String.class);
    var open = cases.find(CaseNumber.of(number)).orElseThrow();
    assertThat(open.waitsOn()).isEqualTo(WaitsOn.PROGRAM_OFFICE);
    assertThat(open.whatNext()).contains("Nobody acts for this provider here", "desk@elm.example");
    assertThat(open.subject()).isEqualTo(STAFF);
  }

  @Test
  void whoSpeaksForTheProviderAsksOnce(AssertablePublishedEvents events) throws Exception {
    var author = PersonId.of("u" + NUMBERS.incrementAndGet());
    join(author);
    endingOn("Libraries online", calendar.today().plusMonths(1));
    renewals.openDue();
    var number = renewals.ofProvider(provider).get(0).caseNumber();

    assertThatThrownBy(() -> renewals.request(author, number, "", ""))
        .isInstanceOf(RoleMissing.class);
    assertThatThrownBy(() -> renewals.request(STAFF, number, "", ""))
        .isInstanceOf(NotRepresentative.class);
    renewals.request(owner, number, " 275 USD ", "new@elm.example");
    assertThatThrownBy(() -> renewals.request(owner, number, "", ""))
        .isInstanceOf(RenewalClosed.class)
        .hasMessage("The renewal is asked for already.");

    assertThat(events.ofType(RenewalRequested.class)).hasSize(1);
    assertThat(renewals.find(number).requestedOn()).isEqualTo(calendar.today());
  }

  @Test
  void aRenewedApprovalBeginsTheDayAfterTheOldOne(AssertablePublishedEvents events)
      throws Exception {
    var ends = calendar.today().plusMonths(1);
    var course = endingOn("Libraries online", ends);
    renewals.openDue();
    var number = renewals.ofProvider(provider).get(0).caseNumber();
    renewals.request(owner, number, "275 USD", "new@elm.example");

    var approval = renewals.renew(number, STAFF);

    assertThat(approval.from()).isEqualTo(ends.plusDays(1));
    assertThat(approval.until()).isEqualTo(ends.plusDays(1).plusYears(4));
    var view = catalog.find(course).orElseThrow();
    assertThat(view.cost()).isEqualTo("275 USD");
    assertThat(view.contact()).isEqualTo("new@elm.example");
    assertThat(cases.find(number).orElseThrow().standing()).isEqualTo(CaseStanding.CLOSED);
    assertThat(renewals.find(number).state()).isEqualTo(RenewalState.RENEWED);
    assertThat(events.ofType(RenewalDropped.class)).isEmpty();
    assertThat(renewals.openDue()).as("the new end is far").isZero();
  }

  @Test
  void whatIsRenewedInAnotherWayIsDropped(AssertablePublishedEvents events) throws Exception {
    var course = endingOn("Libraries online", calendar.today().plusMonths(1));
    renewals.openDue();
    var number = renewals.ofProvider(provider).get(0).caseNumber();

    catalog.renew(course, calendar.today(), STAFF);

    assertThat(renewals.find(number).state()).isEqualTo(RenewalState.DROPPED);
    assertThat(events.ofType(RenewalDropped.class)).hasSize(1);
    assertThatThrownBy(() -> renewals.request(owner, number, "", ""))
        .isInstanceOf(RenewalClosed.class);
  }

  @Test
  void whatWasNotPaidCanBeAskedForAgainAndWhatWasDeclinedCannot() throws Exception {
    endingOn("Libraries online", calendar.today().plusMonths(1));
    renewals.openDue();
    var unpaid = renewals.ofProvider(provider).get(0).caseNumber();
    renewals.request(owner, unpaid, "", "");
    renewals.closeUnpaid(unpaid);

    assertThat(renewals.openDue()).isEqualTo(1);
    var again =
        renewals.ofProvider(provider).stream()
            .filter(it -> it.state().open())
            .findFirst()
            .orElseThrow()
            .caseNumber();
    renewals.request(owner, again, "", "");
    renewals.decline(again, "Another unit 3.", STAFF);

    assertThat(renewals.openDue()).isZero();
    assertThat(renewals.find(again).remark()).isEqualTo("Another unit 3.");
  }

  @Test
  void anApprovalThatWasEndedIsNotRenewed() throws Exception {
    var course = endingOn("Libraries online", calendar.today().plusMonths(7));
    catalog.endApproval(course, calendar.today(), "No longer taught.", STAFF);

    assertThat(renewals.openDue()).isZero();
  }

  @Test
  void aCourseApprovedAgainAfterItsEndIsFoundForRenewal() throws Exception {
    var today = calendar.today();
    var course = endingOn("Came back", today.plusYears(1));
    catalog.endApproval(course, today.minusYears(2), "No longer taught.", STAFF);
    catalog.renew(course, today.minusYears(1), STAFF);
    sql.update(
        "update course_approvals set approved_until = ? where course_id = ? and ended_on is null",
        today.plusMonths(5),
        course.value());

    assertThat(renewals.openDue()).isEqualTo(1);
    assertThat(renewals.ofProvider(provider))
        .singleElement()
        .satisfies(it -> assertThat(it.endsOn()).isEqualTo(today.plusMonths(5)));
  }

  @Test
  void renewedTwiceIsOnce() throws Exception {
    var course = endingOn("Libraries online", calendar.today().plusMonths(1));
    renewals.openDue();
    var number = renewals.ofProvider(provider).get(0).caseNumber();
    renewals.request(owner, number, "", "");

    var first = renewals.renew(number, STAFF);
    var second = renewals.renew(number, STAFF);

    assertThat(second).isEqualTo(first);
    assertThat(catalog.find(course).orElseThrow().approvals()).hasSize(2);
    assertThat(renewals.find(number).state()).isEqualTo(RenewalState.RENEWED);
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

  private CourseId endingOn(String title, LocalDate day) throws CourseAlreadyRecorded {
    var course =
        catalog.record(
            new ApprovedCourse(
                name,
                title,
                SetId.of("technology"),
                Delivery.ONLINE,
                "250 USD",
                "desk@elm.example",
                day.minusYears(4),
                Set.of()),
            STAFF);
    sql.update(
        "update course_approvals set approved_until = ? where course_id = ?", day, course.value());
    return course;
  }
}
