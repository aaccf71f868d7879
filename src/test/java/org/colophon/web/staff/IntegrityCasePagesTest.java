package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CasePage;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Graduations;
import org.colophon.courses.ProviderTies;
import org.colophon.credentials.Awards;
import org.colophon.integrity.IntegrityCases;
import org.colophon.integrity.IntegrityState;
import org.colophon.integrity.IntegrityView;
import org.colophon.integrity.IntegrityView.Answer;
import org.colophon.integrity.IntegrityView.Question;
import org.colophon.integrity.Suspicion;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({IntegrityCasePages.class, SuspicionPage.class})
@Import({CaseDoor.class, PageFrame.class, IntegrityCasePagesTest.Doors.class})
class IntegrityCasePagesTest {

  static final CaseNumber CASE = CaseNumber.of("S-2026-00001");
  static final CaseNumber PORTFOLIO = CaseNumber.of("F-2026-00007");
  static final PersonId STAFF = PersonId.of("u2001");
  static final PersonId EVALUATOR = PersonId.of("u2009");
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final LocalDate DUE = LocalDate.of(2026, 3, 30);
  static final String SUSPECT = "/staff/portfolios/" + PORTFOLIO + "/suspicion";

  @Autowired MockMvcTester pages;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean Portfolios portfolios;
  @MockitoBean Cases cases;
  @MockitoBean Awards awards;
  @MockitoBean Appeals appeals;
  @MockitoBean ProviderTies ties;
  @MockitoBean Agreements agreements;
  @MockitoBean Graduations graduations;
  @MockitoBean Accounts accounts;
  @MockitoBean Notices notices;

  final PortfolioView portfolio = mock(PortfolioView.class);

  @BeforeEach
  void somethingWasNoticed() {
    var found = found(CASE, CaseKind.INTEGRITY);
    when(cases.find(CASE)).thenReturn(Optional.of(found));
    when(cases.ofKind(eq(CaseKind.INTEGRITY), anyInt(), anyInt()))
        .thenReturn(new CasePage(List.of(found), 1, 0, 25));
    when(cases.find(PORTFOLIO)).thenReturn(Optional.of(found(PORTFOLIO, CaseKind.PORTFOLIO)));
    when(portfolios.ofCase(PORTFOLIO)).thenReturn(portfolio);
    when(portfolio.state()).thenReturn(PortfolioState.SUBMITTED);
    when(integrity.find(CASE))
        .thenReturn(
            new IntegrityView(
                CASE,
                PORTFOLIO,
                Ruth.ID,
                IntegrityState.DECIDING,
                List.of(
                    new Suspicion(EVALUATOR, "Copied from <a blog>.", NOW),
                    new Suspicion(STAFF, "The photo shows a patron.", NOW)),
                NOW,
                DUE,
                Optional.of(new Question("Where is it from?", STAFF, NOW, DUE)),
                Optional.of(new Answer("I wrote the blog.", NOW)),
                Optional.empty()));
    when(integrity.ofAuthor(Ruth.ID)).thenReturn(List.of());
    when(accounts.person(Ruth.ID)).thenReturn(Ruth.person());
  }

  private static CaseView found(CaseNumber number, CaseKind kind) {
    return new CaseView(
        number,
        kind,
        Ruth.ID,
        "Ruth Alvarez: Portfolio Technology",
        CaseStanding.OPEN,
        "Integrity decision",
        WaitsOn.PROGRAM_OFFICE,
        DUE,
        "Wait.",
        null,
        NOW,
        NOW,
        null);
  }

  @Test
  void programStaffSeeListCaseAndSummary() {
    assertThat(get("PROGRAM_STAFF", "/staff/integrity"))
        .hasStatusOk()
        .bodyText()
        .contains("S-2026-00001", "Ruth Alvarez", "March 30, 2026")
        .doesNotContain("Copied", "??");
    for (var address :
        List.of("/staff/integrity/" + CASE, "/staff/integrity/" + CASE + "/summary")) {
      assertThat(get("PROGRAM_STAFF", address))
          .hasStatusOk()
          .bodyText()
          .contains(
              "Copied from &lt;a blog&gt;.",
              "The photo shows a patron.",
              "Where is it from?",
              "I wrote the blog.",
              "To be decided",
              "/cases/F-2026-00007")
          .doesNotContain("??");
    }
  }

  @Test
  void whatWasWrittenAboutItAndTheWayToItsTaskStandThere() {
    when(notices.ofCase(CASE))
        .thenReturn(List.of(Ruth.notice("A question about your portfolio", "Where is it from?")));

    assertThat(get("PROGRAM_STAFF", "/staff/integrity/" + CASE))
        .bodyText()
        .contains(
            "A question about your portfolio",
            "“Decide integrity case”",
            "/camunda/app/tasklist/default/")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MANAGERS",
        "REVIEW_COMMITTEE",
        "PROGRAM_COMMITTEE",
        "COURSE_EVALUATORS",
        "PORTFOLIO_EVALUATORS",
        "ADMIN"
      })
  void nobodyElseDoes(String role) {
    for (var address :
        List.of(
            "/staff/integrity",
            "/staff/integrity/" + CASE,
            "/staff/integrity/" + CASE + "/summary",
            SUSPECT)) {
      assertThat(get(role, address)).hasStatus(403);
    }
    assertThat(post(role, SUSPECT, "Copied.")).hasStatus(403);
    verify(integrity, never()).find(any());
    verify(integrity, never()).suspect(any(), any(), any());
    verify(cases, never()).ofKind(any(), anyInt(), anyInt());
  }

  @Test
  void whoIsCloseToItSeesItNowhere() {
    when(integrity.isClose(STAFF, CASE)).thenReturn(true);

    assertThat(get("PROGRAM_STAFF", "/staff/integrity"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("S-2026-00001", "Ruth Alvarez");
    assertThat(get("PROGRAM_STAFF", "/staff/integrity/" + CASE)).hasStatus(403);
    assertThat(get("PROGRAM_STAFF", "/staff/integrity/" + CASE + "/summary")).hasStatus(403);
    verify(integrity, never()).find(any());
  }

  @Test
  void anotherCaseIsNotShownHere() {
    assertThat(get("PROGRAM_STAFF", "/staff/integrity/" + PORTFOLIO)).hasStatus(404);
    when(cases.find(CaseNumber.of("C-2026-00001")))
        .thenReturn(Optional.of(found(CaseNumber.of("C-2026-00001"), CaseKind.CANDIDACY)));
    assertThat(get("PROGRAM_STAFF", "/staff/portfolios/C-2026-00001/suspicion")).hasStatus(404);
  }

  @Test
  void staffSayWhatTheyNoticedThemselves() {
    when(integrity.suspect(PORTFOLIO, "Copied.", STAFF)).thenReturn(CASE);
    assertThat(get("PROGRAM_STAFF", SUSPECT))
        .hasStatusOk()
        .bodyText()
        .contains("What seems wrong with this portfolio?", "<textarea")
        .doesNotContain("??");

    assertThat(post("PROGRAM_STAFF", SUSPECT, " Copied. "))
        .hasRedirectedUrl("/cases/" + PORTFOLIO)
        .flash()
        .containsKey("notice");
  }

  @Test
  void anErrorStandsAtItsFieldAndNothingTypedIsLost() {
    assertThat(post("PROGRAM_STAFF", SUSPECT, " "))
        .bodyText()
        .contains("Say what you noticed.", "href=\"#words\"", "aria-invalid=\"true\"");
    assertThat(post("PROGRAM_STAFF", SUSPECT, "x".repeat(4001)))
        .bodyText()
        .contains("Use at most 4,000 characters.", "x".repeat(4001));
    verify(integrity, never()).suspect(any(), any(), any());
  }

  @Test
  void whatTheProgramDoesNotHoldCannotRest() {
    when(portfolio.state()).thenReturn(PortfolioState.REVISION);

    assertThat(get("PROGRAM_STAFF", SUSPECT))
        .bodyText()
        .contains("does not have this portfolio in hand now")
        .doesNotContain("<textarea");
    assertThat(post("PROGRAM_STAFF", SUSPECT, "Copied."))
        .bodyText()
        .contains("does not have this portfolio in hand now", "Copied.");
    verify(integrity, never()).suspect(any(), any(), any());
  }

  private MvcTestResult get(String role, String address) {
    return pages.get().uri(address).with(user(STAFF.value()).roles(role)).exchange();
  }

  private MvcTestResult post(String role, String address, String words) {
    return pages
        .post()
        .uri(address)
        .param("words", words)
        .with(user(STAFF.value()).roles(role))
        .with(csrf())
        .exchange();
  }

  @TestConfiguration
  @EnableMethodSecurity
  static class Doors {}
}
