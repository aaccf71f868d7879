package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementRecords;
import org.colophon.appeals.Appeals;
import org.colophon.candidates.Candidacies;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.Graduations;
import org.colophon.conflicts.Conflicts;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.CourseDecisions;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.Providers;
import org.colophon.courses.Renewals;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.credentials.Awards;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.evaluation.PortfolioReview;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.PortfolioVerdict;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Shortcoming;
import org.colophon.evaluation.Turn;
import org.colophon.evaluation.verdict.Verdict;
import org.colophon.fees.Invoices;
import org.colophon.files.FileStore;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.FrozenPortfolio;
import org.colophon.portfolios.PortfolioAttempt;
import org.colophon.portfolios.PortfolioClosed;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.EditionId;
import org.colophon.program.Language;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.colophon.records.RecordRequests;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.colophon.webinars.OutreachRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A portfolio's case as program staff see it, and giving one back. */
@WebMvcTest({CaseFilePage.class, PortfolioBackPage.class})
@Import({
  CaseDoor.class,
  CasePapers.class,
  CollegePapers.class,
  PageFrame.class,
  DayPagesTest.RolesCount.class
})
class PortfolioCasePagesTest {

  static final CaseNumber NUMBER = CaseNumber.of("F-2026-00042");
  static final String AT = "/cases/F-2026-00042";

  @Autowired MockMvcTester pages;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean Accounts accounts;
  @MockitoBean Candidacies candidacies;
  @MockitoBean AchievementRecords achievements;
  @MockitoBean Completions completions;
  @MockitoBean CourseCatalog catalog;
  @MockitoBean Invoices invoices;
  @MockitoBean Conflicts conflicts;
  @MockitoBean Awards awards;
  @MockitoBean Certificates certificates;
  @MockitoBean Notices notices;
  @MockitoBean Cases cases;
  @MockitoBean FileStore files;
  @MockitoBean RecordRequests requests;
  @MockitoBean OutreachRequests outreach;
  @MockitoBean Proposals proposals;
  @MockitoBean ProviderTies ties;
  @MockitoBean CourseReviews reviews;
  @MockitoBean CourseConditions conditions;
  @MockitoBean Renewals renewals;
  @MockitoBean ReviewsOfApprovals approvalReviews;
  @MockitoBean Portfolios portfolios;
  @MockitoBean PortfolioReviews portfolioReviews;
  @MockitoBean PortfolioVerdicts verdicts;
  @MockitoBean Seats seats;
  @MockitoBean Appeals appeals;
  @MockitoBean CourseDecisions decisions;
  @MockitoBean Agreements agreements;
  @MockitoBean Graduations graduations;
  @MockitoBean ProvisionalCertifications provisionals;
  @MockitoBean Providers providers;

  final PortfolioView portfolio = mock(PortfolioView.class);

  @BeforeEach
  void aPortfolioIsEvaluated() {
    when(cases.find(NUMBER))
        .thenReturn(
            Optional.of(
                new CaseView(
                    NUMBER,
                    CaseKind.PORTFOLIO,
                    Ruth.ID,
                    "Ruth Alvarez: Portfolio Technology",
                    CaseStanding.OPEN,
                    "Evaluation",
                    WaitsOn.PROGRAM_OFFICE,
                    LocalDate.of(2026, 4, 1),
                    "It is evaluated.",
                    "",
                    Instant.parse("2026-03-09T15:00:00Z"),
                    Instant.parse("2026-03-09T15:00:00Z"),
                    null)));
    var id = PortfolioId.next();
    var set =
        Rulebook.read("classpath:program/")
            .edition(EditionId.of("2012-10"))
            .set(SetId.of("technology"));
    when(portfolio.id()).thenReturn(id);
    when(portfolio.set()).thenReturn(set);
    when(portfolio.round()).thenReturn(1);
    when(portfolio.language()).thenReturn(Language.ENGLISH);
    when(portfolio.state()).thenReturn(PortfolioState.SUBMITTED);
    when(portfolios.ofCase(NUMBER)).thenReturn(portfolio);
    when(portfolios.attempts(id))
        .thenReturn(
            List.of(
                new PortfolioAttempt(
                    id,
                    1,
                    new FrozenPortfolio(
                        "2012-10",
                        "technology",
                        "Technology",
                        Language.ENGLISH,
                        List.of(),
                        "I learned.",
                        List.of()),
                    "{}",
                    "ab12",
                    Ruth.ID,
                    Instant.parse("2026-03-09T15:00:00Z"))));
    when(cases.timeline(NUMBER))
        .thenReturn(List.of(Ruth.line(1, Kind.STATE, "Case opened.", null)));
    when(accounts.person(Ruth.ID)).thenReturn(Ruth.person());
    when(accounts.person(Ruth.AMOS)).thenReturn(Ruth.amos());
    when(accounts.find(Ruth.AMOS)).thenReturn(Optional.of(Ruth.amos()));
    when(accounts.find(Ruth.ID)).thenReturn(Optional.of(Ruth.person()));
  }

  @Test
  void ratingsShowOnceAllAreFiled() {
    var seat = mock(SeatView.class);
    var turn = mock(Turn.class);
    when(turn.person()).thenReturn(Ruth.AMOS);
    when(seat.round()).thenReturn(1);
    when(seat.position()).thenReturn(2);
    when(seat.state()).thenReturn(SeatState.CLAIMED);
    when(seat.turns()).thenReturn(List.of(turn));
    when(seats.ofCase(NUMBER)).thenReturn(List.of(seat));

    assertThat(as("PROGRAM_STAFF", AT))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Attempt 1, evaluator 2", Ruth.amos().name(), "in review", "Give the portfolio back")
        .doesNotContain("Ratings of attempt", "??");

    when(portfolioReviews.filed(NUMBER, 1))
        .thenReturn(
            List.of(
                new PortfolioReview(
                    new SeatId(UUID.randomUUID()),
                    2,
                    Ruth.AMOS,
                    List.of(
                        new PortfolioMark(
                            3, Finding.PARTLY, Set.of(Shortcoming.OTHER), "One quiz only.")),
                    "More about yourself.")));
    when(verdicts.of(NUMBER))
        .thenReturn(
            List.of(
                new PortfolioVerdict(
                    1,
                    2,
                    new Verdict(Verdict.Outcome.MORE_ASKED, new TreeSet<>(Set.of(3, 5)), List.of()),
                    List.of(),
                    Instant.parse("2026-03-20T15:00:00Z"))));
    assertThat(as("MANAGERS", AT))
        .hasStatusOk()
        .bodyText()
        .contains("Ratings of attempt 1", "One quiz only.", "Partly met", "More about yourself.")
        .contains("more is asked about competencies", "3, 5")
        .doesNotContain("Give the portfolio back", "??");
  }

  @Test
  void aPortfolioIsGivenBackWithAReason() throws Exception {
    assertThat(as("PROGRAM_STAFF", AT + "/give-back"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("??");
    assertThat(back("PROGRAM_STAFF", " ")).bodyText().contains("Write why it is given back.");
    verify(portfolios, never()).giveBack(any(), any(), any());

    assertThat(back("PROGRAM_STAFF", "The film shows users.")).hasRedirectedUrl(AT);

    verify(portfolios).giveBack(NUMBER, "The film shows users.", PersonId.of("u2001"));
    assertThat(back("MANAGERS", "No.")).hasStatus(403);
  }

  @Test
  void whatCannotBeGivenBackAnyMoreKeepsTheWords() throws Exception {
    doThrow(mock(PortfolioClosed.class)).when(portfolios).giveBack(any(), any(), any());

    assertThat(back("PROGRAM_STAFF", "The film shows users."))
        .hasStatusOk()
        .bodyText()
        .contains("does not have this portfolio any more", "The film shows users.")
        .doesNotContain("??");
  }

  @Test
  void aCaseOfAnotherKindIsNotGivenBack() {
    when(cases.find(Ruth.CASE))
        .thenReturn(
            Optional.of(
                Ruth.caseAt("Admission review", WaitsOn.PROGRAM_OFFICE, LocalDate.of(2026, 3, 1))));

    assertThat(as("PROGRAM_STAFF", "/cases/C-2026-00042/give-back")).hasStatus(404);
  }

  private MvcTestResult back(String role, String reason) {
    return pages
        .post()
        .uri(AT + "/give-back")
        .param("reason", reason)
        .with(user("u2001").roles(role))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult as(String role, String address) {
    return pages.get().uri(address).with(user("u2001").roles(role)).exchange();
  }
}
