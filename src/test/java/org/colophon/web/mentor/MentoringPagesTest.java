package org.colophon.web.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.mentoring.Acceptance;
import org.colophon.mentoring.DeclineReason;
import org.colophon.mentoring.LibraryType;
import org.colophon.mentoring.MentorState;
import org.colophon.mentoring.MentorView;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Origin;
import org.colophon.mentoring.PairId;
import org.colophon.mentoring.PairView;
import org.colophon.mentoring.ProposalId;
import org.colophon.mentoring.ProposalState;
import org.colophon.mentoring.ProposalView;
import org.colophon.mentoring.Region;
import org.colophon.mentoring.RequestState;
import org.colophon.mentoring.RequestView;
import org.colophon.mentoring.Wish;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({MentoringPage.class, ProposalPage.class})
@Import(PageFrame.class)
class MentoringPagesTest {

  static final PersonId RUTH = PersonId.of("u4001");
  static final PersonId IDA = PersonId.of("u4002");
  static final CaseNumber CASE = CaseNumber.of("T-2026-00001");
  static final CaseNumber FIRST = CaseNumber.of("M-2026-00001");
  static final CaseNumber SECOND = CaseNumber.of("M-2026-00002");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());

  @Autowired MockMvcTester pages;
  @MockitoBean Mentorings mentorings;
  @MockitoBean Accounts accounts;

  @BeforeEach
  void twoMentors() {
    var ida = mock(Person.class);
    when(ida.name()).thenReturn("Ida Moss");
    var ruth = mock(Person.class);
    when(ruth.name()).thenReturn("Ruth Alvarez");
    when(accounts.person(any())).thenReturn(ida);
    when(accounts.find(any())).thenReturn(Optional.of(ida));
    when(accounts.person(RUTH)).thenReturn(ruth);
    when(accounts.find(RUTH)).thenReturn(Optional.of(ruth));
    when(mentorings.choosable(any())).thenReturn(List.of(mentor(FIRST), mentor(SECOND)));
  }

  @Test
  void whoIsNoCandidateYetCannotAsk() {
    assertThat(get("/mentoring")).bodyText().contains("as soon as").doesNotContain("??", "/ask");
    assertThat(get("/mentoring/ask")).hasRedirectedUrl("/mentoring");
    assertThat(get("/mentoring/mentors")).hasRedirectedUrl("/mentors");
    assertThat(post("/mentoring/ask", typed(Map.of()))).hasRedirectedUrl("/mentoring");
    assertThat(get("/mentoring/finish")).hasRedirectedUrl("/mentoring");
    assertThat(get("/mentoring/anew")).hasRedirectedUrl("/mentoring");
  }

  @Test
  void choicesAreSentInTheirOrder() throws Exception {
    when(mentorings.mayAsk(RUTH)).thenReturn(true);
    assertThat(get("/mentoring/ask"))
        .bodyText()
        .contains("choice-5", "7 days", "Ida Moss")
        .doesNotContain("choice-6", "??");
    assertThat(get("/mentoring/mentors")).bodyText().contains("Technology").doesNotContain("??");

    assertThat(post("/mentoring/ask", typed(Map.of()))).hasRedirectedUrl("/mentoring");

    verify(mentorings).ask(RUTH, wish(false, SECOND, FIRST));
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
    when(mentorings.mayAsk(RUTH)).thenReturn(true);

    assertThat(
            post(
                "/mentoring/ask",
                Map.of(
                    "words", List.of("I <want>"),
                    "choice-1", List.of(FIRST.value()),
                    "choice-2", List.of(FIRST.value()),
                    "choice-3", List.of("M-2026-09999"))))
        .bodyText()
        .contains(
            "sets-error",
            "library-error",
            "region-error",
            "languages-error",
            "zone-error",
            "choice-2-error",
            "choice-3-error",
            "I &lt;want&gt;")
        .doesNotContain("choice-1-error", "anyone-error", "??");
    assertThat(post("/mentoring/ask", Map.of())).bodyText().contains("anyone-error");
    verify(mentorings, never()).ask(any(), any());
  }

  @Test
  void whileAMentorIsAskedTheCandidateSeesUntilWhen() {
    stands(RequestState.SEARCHING, List.of(proposal(Origin.FIT)), List.of());
    assertThat(get("/mentoring"))
        .bodyText()
        .contains("March 16, 2026", "I need no mentor any more")
        .doesNotContain("Ida Moss", "??");

    stands(RequestState.SEARCHING, List.of(proposal(Origin.CHOICE)), List.of());
    assertThat(get("/mentoring")).bodyText().contains("Ida Moss is asked");
    stands(RequestState.QUEUED, List.of(), List.of());
    assertThat(get("/mentoring")).bodyText().contains("The program office looks");
  }

  @Test
  void whoHasAMentorCanLookForAnotherOne() throws Exception {
    var pair =
        new PairView(
            new PairId(UUID.randomUUID()), CASE, FIRST, IDA, RUTH, TODAY, TODAY, false, null, null);
    stands(RequestState.PAIRED, List.of(), List.of(pair));
    assertThat(get("/mentoring"))
        .bodyText()
        .contains("Ida Moss is your mentor", "/mentoring/" + pair.id());
    assertThat(get("/mentoring/anew")).bodyText().contains("nobody has to say why");

    assertThat(post("/mentoring/anew", typed(Map.of()))).hasRedirectedUrl("/mentoring");

    verify(mentorings).lookAnew(RUTH, wish(false, SECOND, FIRST));
  }

  @Test
  void endingIsAskedTwice() {
    stands(RequestState.SEARCHING, List.of(), List.of());
    assertThat(get("/mentoring/finish")).bodyText().contains("End it").doesNotContain("??");
    verify(mentorings, never()).finish(any());

    assertThat(post("/mentoring/finish", Map.of())).hasRedirectedUrl("/mentoring");
    verify(mentorings).finish(RUTH);
  }

  @Test
  void aMentorReadsTheWishAndSaysYes() {
    asked(ProposalState.OPEN);
    when(mentorings.accept(PROPOSAL, RUTH)).thenReturn(Acceptance.MATCHED);
    assertThat(get("/mentor/proposals/" + PROPOSAL))
        .bodyText()
        .contains("I want to learn.", "Technology", "March 16, 2026")
        .doesNotContain("??");

    assertThat(post("/mentor/proposals/" + PROPOSAL + "/accept", Map.of()))
        .hasRedirectedUrl("/mentor")
        .flash()
        .containsKey("notice");
  }

  @Test
  void whoLosesTheLastPlaceIsToldAtOnce() {
    asked(ProposalState.OPEN);
    when(mentorings.accept(PROPOSAL, RUTH)).thenReturn(Acceptance.PLACE_GONE);

    assertThat(post("/mentor/proposals/" + PROPOSAL + "/accept", Map.of()))
        .flash()
        .hasEntrySatisfying(
            "warning", it -> assertThat(it).asString().contains("taken by another candidate"));
  }

  @Test
  void aNoNeedsItsReason() {
    asked(ProposalState.OPEN);
    when(mentorings.decline(PROPOSAL, RUTH, DeclineReason.NO_TIME, "Next year.")).thenReturn(true);
    var address = "/mentor/proposals/" + PROPOSAL + "/decline";

    assertThat(post(address, Map.of("words", List.of("Next <year>"))))
        .bodyText()
        .contains("reason-error", "Next &lt;year&gt;");
    assertThat(
            post(address, Map.of("reason", List.of("NO_TIME"), "words", List.of("x".repeat(901)))))
        .bodyText()
        .contains("words-error");
    verify(mentorings, never()).decline(any(), any(), any(), any());
    assertThat(post(address, Map.of("reason", List.of("NO_TIME"), "words", List.of("Next year."))))
        .hasRedirectedUrl("/mentor")
        .flash()
        .containsKey("notice");
  }

  @Test
  void whatIsSettledIsNobodysToReadAndOthersSeeNothing() {
    asked(ProposalState.SILENT);
    assertThat(get("/mentor/proposals/" + PROPOSAL))
        .bodyText()
        .contains("This is settled: did not answer")
        .doesNotContain("I want to learn.", "Ruth Alvarez", "<button type=\"submit\">Yes");
    assertThat(get("/mentor/proposals/" + UUID.randomUUID())).hasStatus(404);
  }

  private void asked(ProposalState state) {
    var proposal =
        new ProposalView(
            PROPOSAL,
            CASE,
            FIRST,
            RUTH,
            Origin.FIT,
            "2 sets in common",
            NOW,
            TODAY.plusDays(7),
            state,
            state == ProposalState.OPEN ? null : NOW,
            null,
            "");
    when(mentorings.proposal(PROPOSAL, RUTH)).thenReturn(Optional.of(proposal));
    when(mentorings.find(CASE)).thenReturn(request(RequestState.SEARCHING, List.of(), List.of()));
  }

  private void stands(RequestState state, List<ProposalView> proposals, List<PairView> pairs) {
    when(mentorings.ofCandidate(RUTH)).thenReturn(Optional.of(request(state, proposals, pairs)));
  }

  private static RequestView request(
      RequestState state, List<ProposalView> proposals, List<PairView> pairs) {
    return new RequestView(CASE, RUTH, wish(true), state, NOW, proposals, pairs, null, "");
  }

  private static ProposalView proposal(Origin origin) {
    return new ProposalView(
        PROPOSAL,
        CASE,
        FIRST,
        IDA,
        origin,
        "2 sets in common",
        NOW,
        TODAY.plusDays(7),
        ProposalState.OPEN,
        null,
        null,
        "");
  }

  private static Wish wish(boolean anyone, CaseNumber... choices) {
    return new Wish(
        Set.of(SetId.of("technology")),
        LibraryType.PUBLIC,
        Region.WEST,
        Set.of(Language.SPANISH),
        ZoneId.of("America/Denver"),
        List.of(choices),
        anyone,
        "I want to learn.");
  }

  private static MentorView mentor(CaseNumber number) {
    return new MentorView(
        number,
        IDA,
        MentorState.ACTIVE,
        MentorPagesTest.PROFILE,
        Set.of(),
        NOW,
        TODAY.plusDays(14),
        "");
  }

  private static Map<String, List<String>> typed(Map<String, List<String>> otherwise) {
    var fields =
        new HashMap<>(
            Map.of(
                "sets", List.of("technology"),
                "library", List.of("PUBLIC"),
                "region", List.of("WEST"),
                "languages", List.of("SPANISH"),
                "zone", List.of("America/Denver"),
                "words", List.of("I want to learn."),
                "choice-1", List.of(SECOND.value()),
                "choice-2", List.of(""),
                "choice-3", List.of(FIRST.value())));
    fields.putAll(otherwise);
    return fields;
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u4001").roles()).exchange();
  }

  private MvcTestResult post(String address, Map<String, List<String>> fields) {
    var request = pages.post().uri(address).with(user("u4001").roles()).with(csrf());
    fields.forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
    return request.exchange();
  }
}
