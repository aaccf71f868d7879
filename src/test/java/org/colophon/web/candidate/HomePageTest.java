package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colophon.accounts.Accounts;
import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.ApplicationDraft;
import org.colophon.candidates.Applications;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.Section;
import org.colophon.candidates.SectionState;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.courses.CompletionState;
import org.colophon.courses.Completions;
import org.colophon.courses.ProviderDetails;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderKind;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.Invoices;
import org.colophon.integrity.AskedView;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.records.RecordRequestState;
import org.colophon.records.RecordRequests;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(HomePage.class)
@Import({OwnCase.class, OwnPortfolios.class, PageFrame.class})
class HomePageTest {

  @Autowired MockMvcTester pages;
  @MockitoBean Portfolios portfolios;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean RecordRequests requests;
  @MockitoBean Candidacies candidacies;
  @MockitoBean AchievementRecords achievements;
  @MockitoBean Completions completions;
  @MockitoBean Cases cases;
  @MockitoBean Applications applications;
  @MockitoBean Invoices invoices;
  @MockitoBean Notices notices;
  @MockitoBean Accounts accounts;
  @MockitoBean Providers providers;

  @BeforeEach
  void ruth() {
    when(accounts.person(Ruth.ID)).thenReturn(Ruth.person());
    when(notices.of(Ruth.ID)).thenReturn(List.of());
    when(completions.of(Ruth.ID)).thenReturn(List.of());
    when(achievements.proof(any())).thenReturn(Ruth.proof());
    when(invoices.ofCase(Ruth.CASE)).thenReturn(Optional.empty());
  }

  @Test
  void whoActsForAProviderFindsItHere() {
    var provider =
        new ProviderView(
            ProviderId.next(),
            new ProviderDetails("Elm County Libraries", ProviderKind.NETWORK, "", "x@y.example"),
            List.of(),
            0);
    drafted(SectionState.NOT_STARTED);

    assertThat(home()).bodyText().doesNotContain("You act for");

    when(providers.of(Ruth.ID)).thenReturn(List.of(provider));

    assertThat(home())
        .hasStatusOk()
        .bodyText()
        .contains("You act for", "href=\"/provider/" + provider.id() + "\"");
  }

  @Test
  void somebodyWhoHasNotAppliedSeesHowToBegin() {
    drafted(SectionState.NOT_STARTED);

    assertThat(home())
        .hasStatusOk()
        .bodyText()
        .contains(
            "Hello Ruth", "Begin your application", "href=\"/application\"", "Achieve your sets")
        .doesNotContain("C-2026", "href=\"/fee\"");
  }

  @Test
  void anOpenRequestAboutTheRecordIsOneClickAway() {
    drafted(SectionState.NOT_STARTED);
    when(requests.of(Ruth.ID))
        .thenReturn(
            List.of(
                Ruth.recordRequest(RecordRequestState.FILED),
                Ruth.recordRequest(RecordRequestState.PARTLY_GRANTED)));

    assertThat(home())
        .bodyText()
        .containsOnlyOnce("href=\"/record/requests/R-2026-00001\"")
        .contains("Answer by April 23, 2026");
  }

  @Test
  void somebodyWhoHasBegunGoesOn() {
    drafted(SectionState.IN_PROGRESS);

    assertThat(home()).bodyText().contains("Continue your application");
  }

  @Test
  void anOpenFeeIsTheOneThingToDo() {
    given(CandidacyState.SUBMITTED, Ruth.caseAt("Enrollment fee", WaitsOn.PAYER, null));
    when(invoices.ofCase(Ruth.CASE)).thenReturn(Optional.of(Ruth.invoice(InvoiceState.OPEN)));

    assertThat(home())
        .bodyText()
        .contains(
            "C-2026-00042",
            "Something happens next.",
            "Pay your fee",
            "325.00 USD: To be paid",
            "You, or whoever pays your fee",
            "href=\"/withdraw\"")
        .doesNotContain("There is nothing for you to do now", "Your sets:");
  }

  @Test
  void inReviewThereIsNothingToDoButADayToKnow() {
    given(
        CandidacyState.IN_REVIEW,
        Ruth.caseAt("Admission review", WaitsOn.PROGRAM_OFFICE, LocalDate.of(2026, 4, 8)));

    assertThat(home())
        .bodyText()
        .contains(
            "There is nothing for you to do now",
            "The program office",
            "the end of April 8, 2026 (Central Time)")
        .doesNotContain("Pay your fee", "Answer our questions", "It takes longer");

    given(
        CandidacyState.IN_REVIEW,
        Ruth.caseAt("Admission review", WaitsOn.PROGRAM_OFFICE, LocalDate.of(2026, 3, 8)));
    assertThat(home())
        .bodyText()
        .contains("the end of March 8, 2026 (Central Time)", "It takes longer than we wanted.");
  }

  @Test
  void questionsAreAnsweredFromHere() {
    given(
        CandidacyState.AWAITING_ANSWERS,
        Ruth.caseAt("Admission review", WaitsOn.CANDIDATE, LocalDate.of(2026, 5, 8)));

    assertThat(home()).bodyText().contains("href=\"/application/answer\"", "Answer our questions");
  }

  @Test
  void anAcceptedCandidateSeesTheTenSets() {
    given(
        CandidacyState.ACCEPTED, Ruth.caseAt("Competency sets", WaitsOn.CANDIDATE, Ruth.TERM_END));
    when(achievements.proof(any())).thenReturn(Ruth.proof("foundations"));
    when(completions.of(Ruth.ID)).thenReturn(List.of(Ruth.completion(CompletionState.REPORTED)));

    assertThat(home())
        .bodyText()
        .contains(
            "Your sets: 1 of 6",
            "Required: all 3",
            "Electives: any 3 of these",
            "set achieved",
            "set reported",
            "Go to your sets");
  }

  @Test
  void aPortfolioThatIsAskedForMoreIsTheNextThingToDo() {
    given(
        CandidacyState.ACCEPTED, Ruth.caseAt("Competency sets", WaitsOn.CANDIDATE, Ruth.TERM_END));
    var id = PortfolioId.next();
    var number = CaseNumber.of("F-2026-00007");
    var portfolio = mock(PortfolioView.class, RETURNS_DEEP_STUBS);
    when(portfolio.id()).thenReturn(id);
    when(portfolio.caseNumber()).thenReturn(number);
    when(portfolio.set().name()).thenReturn("Technology");
    when(portfolio.state()).thenReturn(PortfolioState.REVISION);
    when(portfolios.of(Ruth.ID)).thenReturn(List.of(portfolio));
    when(cases.find(number))
        .thenReturn(
            Optional.of(Ruth.caseAt("Revision", WaitsOn.CANDIDATE, LocalDate.of(2026, 5, 8))));

    assertThat(home())
        .bodyText()
        .contains(
            "Portfolio Technology: More asked for.",
            "By May 8, 2026.",
            "Complete your portfolio",
            "class=\"button\" href=\"/portfolios/" + id + "\"")
        .doesNotContain("Go to your sets", "??");

    var asked = mock(AskedView.class);
    when(asked.takesAnswer()).thenReturn(true);
    when(integrity.asked(Ruth.ID, number)).thenReturn(List.of(asked));
    when(portfolio.state()).thenReturn(PortfolioState.SUBMITTED);

    assertThat(home())
        .bodyText()
        .contains(
            "Answer our question",
            "href=\"/portfolios/" + id + "/questions\"",
            "We want to be done by May 8, 2026.");

    when(cases.find(number))
        .thenReturn(
            Optional.of(Ruth.caseAt("Evaluation", WaitsOn.EVALUATORS, LocalDate.of(2026, 3, 8))));
    assertThat(home())
        .bodyText()
        .contains("It takes longer than we wanted.")
        .doesNotContain("March 8, 2026");
  }

  @Test
  void theFeeOfAPortfolioIsTheNextThingToDo() {
    given(
        CandidacyState.ACCEPTED, Ruth.caseAt("Competency sets", WaitsOn.CANDIDATE, Ruth.TERM_END));
    var number = CaseNumber.of("F-2026-00007");
    var portfolio = mock(PortfolioView.class, RETURNS_DEEP_STUBS);
    when(portfolio.id()).thenReturn(PortfolioId.next());
    when(portfolio.caseNumber()).thenReturn(number);
    when(portfolio.set().name()).thenReturn("Technology");
    when(portfolio.state()).thenReturn(PortfolioState.SUBMITTED);
    when(portfolios.of(Ruth.ID)).thenReturn(List.of(portfolio));
    when(cases.find(number))
        .thenReturn(Optional.of(Ruth.caseAt("Portfolio fee", WaitsOn.PAYER, null)));

    assertThat(home())
        .bodyText()
        .contains(
            "Portfolio Technology: With the program.",
            "It is evaluated once its fee is paid.",
            "class=\"button\" href=\"/fee\"")
        .doesNotContain("Go to your sets", "??");
  }

  @Test
  void whoHasAllSetsWaitsForTheDecision() {
    given(CandidacyState.ACCEPTED, Ruth.caseAt("Award", WaitsOn.COMMITTEE, null));
    when(achievements.proof(any()))
        .thenReturn(
            Ruth.proof(
                "foundations", "communication", "technology", "access", "youth", "reference"));

    assertThat(home())
        .bodyText()
        .contains("There is nothing for you to do now", "The review committee")
        .doesNotContain("Go to your sets");
  }

  @Test
  void aCertifiedPersonGetsTheCertificate() {
    given(CandidacyState.CERTIFIED, Ruth.closedCase("Certified"));

    assertThat(home())
        .bodyText()
        .contains("href=\"/certificate\"", "This case is closed: Certified.")
        .doesNotContain("href=\"/withdraw\"");
  }

  @Test
  void aClosedCaseLeadsToANewApplication() {
    given(CandidacyState.WITHDRAWN, Ruth.closedCase("Withdrawn"));

    assertThat(home()).bodyText().contains("Apply again").doesNotContain("class=\"way\"");
  }

  @Test
  void latestMessagesAndLinesStandOnThePage() {
    given(CandidacyState.IN_REVIEW, Ruth.caseAt("Admission review", WaitsOn.PROGRAM_OFFICE, null));
    when(notices.of(Ruth.ID)).thenReturn(List.of(Ruth.notice("Your application has arrived", "")));
    when(cases.timelineForSubject(Ruth.CASE))
        .thenReturn(
            List.of(
                Ruth.line(2, Kind.STATE, "Application submitted.", Ruth.ID),
                Ruth.line(1, Kind.STATE, "Case opened.", null)));

    assertThat(home())
        .bodyText()
        .contains("Your application has arrived", "href=\"/messages/")
        .containsSubsequence("Application submitted.", "Case opened.");
  }

  @Test
  void peopleOfTheProgramStartElsewhere() {
    assertThat(pages.get().uri("/home").with(user("u2001").roles("PROGRAM_STAFF")))
        .hasRedirectedUrl("/staff");
  }

  @Test
  void whoEvaluatesAndIsACandidateReachesBoth() {
    given(CandidacyState.ACCEPTED, Ruth.caseAt("Achieving sets", WaitsOn.CANDIDATE, null));
    var evaluator = user(Ruth.ID.value()).roles("COURSE_EVALUATORS");

    assertThat(pages.get().uri("/home").with(evaluator)).hasRedirectedUrl("/staff");
    assertThat(pages.get().uri("/home?mine=").with(evaluator))
        .hasStatusOk()
        .bodyText()
        .contains("Your certification");
  }

  private void given(CandidacyState state, CaseView theCase) {
    when(candidacies.ofPerson(Ruth.ID)).thenReturn(Optional.of(Ruth.candidacy(state)));
    when(cases.find(Ruth.CASE)).thenReturn(Optional.of(theCase));
  }

  private void drafted(SectionState personal) {
    when(candidacies.ofPerson(Ruth.ID)).thenReturn(Optional.empty());
    when(applications.draft(Ruth.ID))
        .thenReturn(
            new ApplicationDraft(
                Ruth.candidacy(CandidacyState.SUBMITTED).application(),
                List.of(),
                Map.of(Section.PERSONAL, personal, Section.CONSENTS, SectionState.NOT_STARTED)));
  }

  private MvcTestResult home() {
    return pages.get().uri("/home").with(user("u1001").roles()).exchange();
  }
}
