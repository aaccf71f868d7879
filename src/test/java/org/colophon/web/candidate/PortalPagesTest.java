package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.achievements.AchievementRecords;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.cases.WaitsOn;
import org.colophon.courses.CompletionState;
import org.colophon.courses.Completions;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.Invoices;
import org.colophon.integrity.IntegrityCases;
import org.colophon.notifications.Notices;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.program.SetId;
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

@WebMvcTest({SetsPage.class, MessagePages.class, OwnCasePage.class, WithdrawPage.class})
@Import({OwnCase.class, OwnPortfolios.class, PageFrame.class})
class PortalPagesTest {

  @Autowired MockMvcTester pages;
  @MockitoBean Portfolios portfolios;
  @MockitoBean IntegrityCases integrity;
  @MockitoBean Candidacies candidacies;
  @MockitoBean AchievementRecords achievements;
  @MockitoBean Completions completions;
  @MockitoBean Cases cases;
  @MockitoBean Invoices invoices;
  @MockitoBean Notices notices;

  @BeforeEach
  void ruth() {
    given(CandidacyState.ACCEPTED);
    when(achievements.proof(any())).thenReturn(Ruth.proof("foundations"));
    when(completions.of(Ruth.ID)).thenReturn(List.of(Ruth.completion(CompletionState.REPORTED)));
  }

  @Test
  void theSetsShowWhatCountsAndWhatIsMissing() {
    assertThat(get("/sets"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "1 of the 6 sets you need are achieved.",
            "Achieve more sets.",
            "You have until the end of March 9, 2030 (Central Time).",
            "A course about Foundations of Library Services, on March 9, 2026",
            "You reported “Cataloging step by step”. We answer by March 23, 2026.",
            "You have 1 of 3 required and 0 of 3 electives.",
            "href=\"/completions/new?set=communication\"")
        .doesNotContain("/completions/new?set=cataloging", "/completions/new?set=foundations");
  }

  @Test
  void aSetSaysWhereItsPortfolioStands() {
    var id = PortfolioId.next();
    var number = CaseNumber.of("F-2026-00007");
    var portfolio = mock(PortfolioView.class, RETURNS_DEEP_STUBS);
    when(portfolio.id()).thenReturn(id);
    when(portfolio.caseNumber()).thenReturn(number);
    when(portfolio.set().id()).thenReturn(SetId.of("communication"));
    when(portfolio.state()).thenReturn(PortfolioState.REVISION);
    when(portfolios.of(Ruth.ID)).thenReturn(List.of(portfolio));
    when(cases.find(number))
        .thenReturn(
            Optional.of(Ruth.caseAt("Revision", WaitsOn.CANDIDATE, LocalDate.of(2026, 5, 8))));

    assertThat(get("/sets"))
        .bodyText()
        .contains("/portfolios/" + id, "Your portfolio: More asked for", "By May 8, 2026.")
        .doesNotContain("??");

    when(portfolio.state()).thenReturn(PortfolioState.NOT_ACHIEVED);
    assertThat(get("/sets"))
        .bodyText()
        .contains("Your portfolio: Not achieved", "/completions/new?set=communication")
        .doesNotContain("By May 8");
    when(portfolio.state()).thenReturn(PortfolioState.WITHDRAWN);
    assertThat(get("/sets")).bodyText().doesNotContain("/portfolios/" + id);
  }

  @Test
  void whatWasNotConfirmedSaysWhyAndMayBeReportedAgain() {
    when(completions.of(Ruth.ID)).thenReturn(List.of(Ruth.completion(CompletionState.REJECTED)));

    assertThat(get("/sets"))
        .bodyText()
        .contains(
            "could not be confirmed: The dates do not match.",
            "href=\"/completions/new?set=cataloging\"");
  }

  @Test
  void beforeAcceptanceNothingIsAdded() {
    given(CandidacyState.IN_REVIEW);

    assertThat(get("/sets"))
        .bodyText()
        .contains("You can add courses once your application is accepted.")
        .doesNotContain("/completions/new");
  }

  @Test
  void onceCertifiedNothingIsLeftToDo() {
    given(CandidacyState.CERTIFIED);
    when(achievements.proof(any()))
        .thenReturn(
            Ruth.proof(
                "foundations", "communication", "technology", "access", "youth", "reference"));

    assertThat(get("/sets"))
        .bodyText()
        .contains("You are certified.", "href=\"/certificate\"", "Not achieved")
        .doesNotContain("??", "The review committee decides", "/completions/new");
  }

  @Test
  void somebodyWithoutApplicationSeesTheTenSets() {
    when(candidacies.ofPerson(Ruth.ID)).thenReturn(Optional.empty());

    assertThat(get("/sets"))
        .hasStatusOk()
        .bodyText()
        .contains("6 of these 10 sets", "Youth Services", "Electives: any 3 of these");
  }

  @Test
  void messagesAreReadAsTheyWereWritten() {
    var message = Ruth.notice("Accepted", "Dear Ruth,\n<b> see https://x.example/sets.");
    when(notices.of(Ruth.ID)).thenReturn(List.of(message));

    assertThat(get("/messages")).bodyText().contains("Accepted", "/messages/" + message.id());
    assertThat(get("/messages/" + message.id()))
        .bodyText()
        .contains(
            "Dear Ruth,\n&lt;b&gt; see <a href=\"https://x.example/sets\">https://x.example/sets</a>.",
            "C-2026-00042");
  }

  @Test
  void nobodyReadsMessagesOfSomebodyElse() {
    var message = Ruth.notice("Accepted", "Dear Ruth");
    when(notices.find(message.id())).thenReturn(Optional.of(message));
    when(notices.of(Ruth.ID)).thenReturn(List.of());

    assertThat(get("/messages/" + message.id())).hasStatus(404);
  }

  @Test
  void theStoryNamesNobodyOfTheProgram() {
    when(cases.ofSubject(Ruth.ID))
        .thenReturn(List.of(Ruth.caseAt("Competency sets", WaitsOn.CANDIDATE, Ruth.TERM_END)));
    when(cases.timelineForSubject(Ruth.CASE))
        .thenReturn(
            List.of(
                Ruth.line(2, Kind.DECISION, "The application was accepted.", Ruth.AMOS),
                Ruth.line(1, Kind.STATE, "Application submitted.", Ruth.ID)));

    assertThat(get("/case"))
        .bodyText()
        .contains("– you", "– the program")
        .containsSubsequence("The application was accepted.", "Application submitted.")
        .doesNotContain("u2001", "Whitfield");
    verify(cases, never()).timeline(any());
    assertThat(get("/case?number=C-2026-00043")).hasStatus(404);
  }

  /** The record links to every case of the person's. */
  @Test
  void caseOfAnyKindIsReadByWhomItIsAboutUnlessItIsKeptFromThem() {
    var mentoring = caseOf("T-2026-00001", CaseKind.MENTORING);
    var suspicion = caseOf("S-2026-00001", CaseKind.INTEGRITY);
    when(cases.ofSubject(Ruth.ID)).thenReturn(List.of(mentoring, suspicion));

    assertThat(get("/case?number=T-2026-00001"))
        .hasStatusOk()
        .bodyText()
        .contains("Mentoring T-2026-00001", "With a mentor")
        .doesNotContain("??");
    assertThat(get("/case?number=S-2026-00001")).hasStatus(404);
    assertThat(get("/case")).hasRedirectedUrl("/home");
  }

  private static CaseView caseOf(String number, CaseKind kind) {
    return new CaseView(
        CaseNumber.of(number),
        kind,
        Ruth.ID,
        "Ruth Alvarez",
        CaseStanding.OPEN,
        "With a mentor",
        WaitsOn.NOBODY,
        null,
        "Agree on what you want to reach.",
        null,
        Ruth.NOW,
        Ruth.NOW,
        null);
  }

  @Test
  void withdrawingSaysWhatBecomesOfTheFee() {
    when(invoices.ofCase(Ruth.CASE)).thenReturn(Optional.of(Ruth.invoice(InvoiceState.PAID)));
    assertThat(get("/withdraw"))
        .bodyText()
        .contains("Your fee does not go back", "The set you achieved stays on record");

    given(CandidacyState.IN_REVIEW);
    assertThat(get("/withdraw")).bodyText().contains("Your fee goes back to you in full.");

    when(invoices.ofCase(Ruth.CASE)).thenReturn(Optional.of(Ruth.invoice(InvoiceState.OPEN)));
    assertThat(get("/withdraw")).bodyText().contains("nothing is to be paid");
  }

  @Test
  void nobodyWithdrawsByMistake() {
    assertThat(post("/withdraw", "sure", "false"))
        .bodyText()
        .contains("Tick the box", "href=\"#sure\"", "sure-error");
    verify(candidacies, never()).withdraw(any());

    assertThat(post("/withdraw", "sure", "true")).hasRedirectedUrl("/home");
    verify(candidacies).withdraw(Ruth.ID);
  }

  @Test
  void anEndedCandidacyIsNotWithdrawn() {
    given(CandidacyState.CERTIFIED);

    assertThat(get("/withdraw")).hasRedirectedUrl("/home");
    assertThat(post("/withdraw", "sure", "true")).hasRedirectedUrl("/home");
    verify(candidacies, never()).withdraw(any());
  }

  private void given(CandidacyState state) {
    when(candidacies.ofPerson(Ruth.ID)).thenReturn(Optional.of(Ruth.candidacy(state)));
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u1001").roles()).exchange();
  }

  private MvcTestResult post(String address, String field, String value) {
    return pages
        .post()
        .uri(address)
        .param(field, value)
        .with(user("u1001").roles())
        .with(csrf())
        .exchange();
  }
}
