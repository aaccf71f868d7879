package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colophon.accounts.Accounts;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CasePage;
import org.colophon.cases.Cases;
import org.colophon.cases.Reminders;
import org.colophon.cases.Reminders.Outcome;
import org.colophon.cases.Reminders.Result;
import org.colophon.cases.StuckSteps;
import org.colophon.cases.StuckSteps.Reason;
import org.colophon.cases.StuckSteps.StuckStep;
import org.colophon.cases.WaitsOn;
import org.colophon.cases.WorkListFilter;
import org.colophon.courses.AttestationQueue;
import org.colophon.courses.Coverage;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.notifications.NoticePage;
import org.colophon.notifications.NoticeStatus;
import org.colophon.notifications.NoticeView;
import org.colophon.notifications.Notices;
import org.colophon.program.CompetencySet;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.colophon.web.testing.Talks;
import org.colophon.webinars.Webinars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One officer runs the program from one page: what is late, what waits, what did not arrive. */
@WebMvcTest({StartPage.class, UndeliveredPage.class, RemindersPage.class})
@Import({PageFrame.class, DayPagesTest.RolesCount.class})
class DayPagesTest {

  @TestConfiguration
  @EnableMethodSecurity
  static class RolesCount {}

  static final CaseNumber OTHER = CaseNumber.of("C-2026-00043");
  static final CasePage NONE = new CasePage(List.of(), 0, 0, 8);

  @Autowired MockMvcTester pages;
  @MockitoBean Accounts accounts;
  @MockitoBean Cases cases;
  @MockitoBean Notices notices;
  @MockitoBean AttestationQueue attestations;
  @MockitoBean StuckSteps steps;
  @MockitoBean Coverage coverage;
  @MockitoBean Providers providers;
  @MockitoBean Reminders reminders;
  @MockitoBean Webinars webinars;

  @BeforeEach
  void aQuietDay() {
    when(accounts.person(Ruth.AMOS)).thenReturn(Ruth.amos());
    when(cases.waitingCounts()).thenReturn(Map.of(WaitsOn.PAYER, 3L));
    when(cases.openCases(any(), anyInt(), anyInt())).thenReturn(NONE);
    when(notices.undelivered(anyInt(), anyInt())).thenReturn(new NoticePage(List.of(), 0, 0, 8));
    when(reminders.pause()).thenReturn(Duration.ofDays(7));
  }

  @Test
  void everyRoleStartsWhereItsWorkIs() {
    assertThat(as("PROGRAM_STAFF", "/staff"))
        .bodyText()
        .contains("/camunda/app/tasklist/default/", "href=\"/cases\"", "href=\"/staff/courses\"")
        .contains("Nothing is late.", "Every mail went out.", "href=\"/staff/reminders\"")
        .doesNotContain("/camunda/app/cockpit/default/", "Steps that stand still");
    assertThat(as("MANAGERS", "/staff"))
        .bodyText()
        .contains("/camunda/app/cockpit/default/")
        .doesNotContain("/staff/reminders", "/staff/mail", "/camunda/app/tasklist/");
    assertThat(as("REVIEW_COMMITTEE", "/staff"))
        .bodyText()
        .contains("/camunda/app/tasklist/default/")
        .doesNotContain("href=\"/cases\"", "Nothing is late.");
  }

  /**
   * A role takes nobody the ways they had before: their provider, their letters, their own case.
   */
  @Test
  void whoEvaluatesFindsTheirOwnThingsToo() {
    var provider =
        new ProviderView(
            ProviderId.next(),
            new ProviderDetails("Elm County Libraries", ProviderKind.NETWORK, "", "x@y.example"),
            List.of(),
            0);
    when(providers.of(Ruth.AMOS)).thenReturn(List.of(provider));
    when(cases.ofSubject(Ruth.AMOS))
        .thenReturn(List.of(Ruth.caseAt("Award", WaitsOn.COMMITTEE, null)));

    assertThat(as("REVIEW_COMMITTEE", "/staff"))
        .bodyText()
        .contains("href=\"/provider/" + provider.id() + "\"", "Elm County Libraries")
        .contains("href=\"/messages\"", "href=\"/home?mine=\"");
  }

  @Test
  void theDayShowsWhatIsLateAndWhatFallsDue() {
    var today = Ruth.TODAY;
    var late = Ruth.caseAt("Admission review", WaitsOn.PROGRAM_OFFICE, today.minusDays(3));
    var due = Ruth.caseAt("Award", WaitsOn.COMMITTEE, today.plusDays(2));
    when(cases.openCases(eq(WorkListFilter.everything().lateOn(today)), eq(0), anyInt()))
        .thenReturn(new CasePage(List.of(late), 12, 0, 8));
    when(cases.openCases(
            eq(WorkListFilter.everything().dueBetween(today, today.plusDays(6))), eq(0), anyInt()))
        .thenReturn(new CasePage(List.of(due), 1, 0, 8));

    assertThat(as("PROGRAM_STAFF", "/staff"))
        .bodyText()
        .contains("See all 12", "/cases?late=true", "March 6, 2026", "March 11, 2026")
        .contains("the committee", "class=\"status late\"");
  }

  @Test
  void administratorsFindTheAccounts() {
    assertThat(as("ADMIN", "/staff")).bodyText().contains("href=\"/staff/accounts\"");
    assertThat(as("PROGRAM_STAFF", "/staff")).bodyText().doesNotContain("/staff/accounts");
  }

  @Test
  void webinarsThatWaitForTheirLetterAreNamedToThoseWhoSendIt() {
    when(webinars.toWrapUp()).thenReturn(List.of(Talks.past(null)));

    assertThat(as("PROGRAM_STAFF", "/staff"))
        .bodyText()
        .contains("href=\"/staff/webinars/" + Talks.ID + "\"", "What is &lt;certification&gt;?")
        .doesNotContain("??");
    assertThat(as("MANAGERS", "/staff")).bodyText().doesNotContain("/staff/webinars/");
  }

  @Test
  void setsWithoutACourseAreNamed() {
    var youth =
        new CompetencySet(SetId.of("youth"), 10, "Youth Services", false, List.of(), List.of());
    var access =
        new CompetencySet(SetId.of("access"), 4, "Access Services", false, List.of(), List.of());
    when(coverage.lines())
        .thenReturn(List.of(new Coverage.Line(access, 2), new Coverage.Line(youth, 0)));

    assertThat(as("PROGRAM_STAFF", "/staff"))
        .bodyText()
        .contains("One set has no approved course", "Youth Services", "/courses/coverage")
        .doesNotContain("Access Services");
  }

  @Test
  void stepsThatStandStillAreSaidInPlainWords() {
    when(steps.newest(anyInt()))
        .thenReturn(
            List.of(
                new StuckStep(
                    Ruth.CASE,
                    "Create certificate",
                    Instant.parse("2026-03-09T15:00:00Z"),
                    Reason.FILE,
                    "No space left on device",
                    "/camunda/app/cockpit/default/#/process-instance/p/runtime")));

    assertThat(as("PROGRAM_STAFF", "/staff"))
        .bodyText()
        .contains("Create certificate", "A file could not be read or written.")
        .doesNotContain("No space left", "/camunda/app/cockpit/");
    assertThat(as("MANAGERS", "/staff"))
        .bodyText()
        .contains("No space left on device", "#/process-instance/p/runtime");
  }

  @Test
  void aConfidentialCaseIsNamedToProgramStaffAlone() {
    var number = CaseNumber.of("A-2026-00007");
    when(steps.newest(anyInt()))
        .thenReturn(
            List.of(
                new StuckStep(
                    number, "Tell decision", Instant.EPOCH, Reason.UNKNOWN, "", "/cockpit")));
    undelivered(failed(number));

    assertThat(as("PROGRAM_STAFF", "/staff")).bodyText().contains("A-2026-00007");
    assertThat(as("PROGRAM_STAFF", "/staff/mail")).bodyText().contains("A-2026-00007");
    for (var page : List.of("/staff", "/staff/mail")) {
      assertThat(as("ADMIN", page)).hasStatusOk().bodyText().doesNotContain("A-2026");
    }
    assertThat(as("MANAGERS", "/staff"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("A-2026", "Tell decision");
  }

  @Test
  void mailThatDidNotArriveIsListedWithItsReason() {
    undelivered(failed());

    assertThat(as("PROGRAM_STAFF", "/staff"))
        .bodyText()
        .contains("Your application has arrived", "mailbox full", "href=\"/staff/mail\"");
    assertThat(as("PROGRAM_STAFF", "/staff/mail"))
        .bodyText()
        .contains("mailbox full", "value=\"ruth@library.example\"", "value=\"1-FAILED\"");
    assertThat(as("MANAGERS", "/staff/mail")).hasStatus(403);
    assertThat(as("REVIEW_COMMITTEE", "/staff/reminders")).hasStatus(403);
  }

  @Test
  void aLetterIsSentAgainAsItWasSeen() {
    var letter = failed();
    undelivered(letter);
    when(notices.resend(letter.id(), "1-FAILED", Ruth.AMOS)).thenReturn(true, false);
    var path = "/staff/mail/" + letter.id() + "/resend";

    var first = post(path, "stamp", "1-FAILED", "address", "ruth@library.example");
    var second = post(path, "stamp", "1-FAILED", "address", "");

    assertThat(first).hasRedirectedUrl("/staff/mail");
    assertThat(flash(first, "notice"))
        .isEqualTo("“Your application has arrived” goes out to Ruth Alvarez again.");
    assertThat(flash(second, "notice"))
        .isEqualTo("The mail was on its way already; nothing more was sent.");
    verify(notices, never()).resendTo(any(), any(), any(), any());
  }

  @Test
  void aLetterIsSentToACorrectedAddressThatIsOne() {
    var letter = failed();
    undelivered(letter);
    var path = "/staff/mail/" + letter.id() + "/resend";

    assertThat(post(path, "stamp", "1-FAILED", "address", "ruth@"))
        .bodyText()
        .contains("Enter an address a mail can be sent to", "value=\"ruth@\"");
    verify(notices, never()).resendTo(any(), any(), any(), any());

    post(path, "stamp", "1-FAILED", "address", "r.alvarez@library.example");
    verify(notices).resendTo("r.alvarez@library.example", letter.id(), "1-FAILED", Ruth.AMOS);
  }

  @Test
  void aWrongAddressAndALetterSentKeepThePageOfTheList() {
    var letter = failed();
    when(notices.find(letter.id())).thenReturn(Optional.of(letter));
    when(notices.undelivered(anyInt(), anyInt())).thenReturn(new NoticePage(List.of(), 26, 2, 25));
    when(notices.undelivered(eq(1), anyInt()))
        .thenReturn(new NoticePage(List.of(letter), 26, 1, 25));
    var path = "/staff/mail/" + letter.id() + "/resend?page=1";

    assertThat(post(path, "stamp", "1-FAILED", "address", "ruth@"))
        .bodyText()
        .contains("value=\"ruth@\"", "address-" + letter.id() + "-error", "Page 2 of 2");
    assertThat(post(path, "stamp", "1-FAILED", "address", ""))
        .hasRedirectedUrl("/staff/mail?page=1");
    assertThat(as("PROGRAM_STAFF", "/staff/mail?page=2"))
        .as("the last page when there are fewer by now")
        .bodyText()
        .contains("Page 2 of 2");
  }

  @Test
  void remindersAreSentToThoseWhoWereChosenAndTheResultIsShown() {
    waitingForThePayer();
    var outcomes =
        List.of(
            new Outcome(Ruth.CASE, "Ruth Alvarez", Result.SENT, null),
            new Outcome(
                OTHER, "Mira Okafor", Result.TOO_SOON, Instant.parse("2026-03-05T15:00:00Z")));
    when(reminders.remind(anyList(), any())).thenReturn(outcomes);

    var answer = post("/staff/reminders", "chosen", "C-2026-00042", "chosen", "C-2026-00043");

    assertThat(answer).hasRedirectedUrl("/staff/reminders?waitsOn=PAYER&stage=");
    verify(reminders).remind(List.of(Ruth.CASE, OTHER), Ruth.AMOS);
    assertThat(
            pages
                .get()
                .uri("/staff/reminders")
                .flashAttr("outcomes", outcomes)
                .with(user("u2001").roles("PROGRAM_STAFF")))
        .bodyText()
        .contains(
            "the reminder is on its way.",
            "not sent, because a reminder went out on March 5, 2026.");
  }

  @Test
  void oneClickRemindsAllOfAPage() {
    waitingForThePayer();

    post("/staff/reminders", "listed", "C-2026-00042", "all", "true");

    verify(reminders).remind(List.of(Ruth.CASE), Ruth.AMOS);
  }

  @Test
  void nobodyIsRemindedWhenNobodyWasChosen() {
    waitingForThePayer();

    assertThat(post("/staff/reminders", "listed", "C-2026-00042", "stage", ""))
        .hasStatusOk()
        .bodyText()
        .contains("Tick at least one case.", "March 2, 2026", "within 7 days");
    verify(reminders, never()).remind(any(), any());
    assertThat(post("/staff/reminders", "chosen", "everybody", "stage", "")).hasStatus(400);
    assertThat(as("PROGRAM_STAFF", "/staff/reminders?waitsOn=COMMITTEE")).hasStatus(400);
  }

  private void waitingForThePayer() {
    when(cases.openCases(eq(WorkListFilter.everything().waitingOn(WaitsOn.PAYER)), eq(0), eq(50)))
        .thenReturn(
            new CasePage(
                List.of(Ruth.caseAt("Enrollment fee", WaitsOn.PAYER, LocalDate.of(2026, 4, 1))),
                1,
                0,
                50));
    when(reminders.last(any()))
        .thenReturn(Map.of(Ruth.CASE, Instant.parse("2026-03-02T18:00:00Z")));
  }

  private void undelivered(NoticeView letter) {
    when(notices.undelivered(anyInt(), anyInt()))
        .thenReturn(new NoticePage(List.of(letter), 1, 0, 25));
    when(notices.find(letter.id())).thenReturn(Optional.of(letter));
  }

  private static NoticeView failed() {
    return failed(Ruth.CASE);
  }

  private static NoticeView failed(CaseNumber number) {
    var sent = Ruth.notice("Your application has arrived", "Dear Ruth");
    return new NoticeView(
        sent.id(),
        sent.recipient(),
        sent.address(),
        sent.recipientName(),
        sent.template(),
        sent.subject(),
        sent.text(),
        sent.html(),
        number,
        List.of(),
        NoticeStatus.FAILED,
        1,
        6,
        "mailbox full",
        sent.writtenAt(),
        null);
  }

  private static Object flash(MvcTestResult answer, String name) {
    return answer.getMvcResult().getFlashMap().get(name);
  }

  private MvcTestResult as(String role, String address) {
    return pages.get().uri(address).with(user("u2001").roles(role)).exchange();
  }

  private MvcTestResult post(
      String address, String field, String value, String other, String otherValue) {
    return pages
        .post()
        .uri(address)
        .param(field, value)
        .param(other, otherValue)
        .with(user("u2001").roles("PROGRAM_STAFF"))
        .with(csrf())
        .exchange();
  }
}
