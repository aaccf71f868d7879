package org.colophon.web.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colophon.evaluation.Finding.MET;
import static org.colophon.evaluation.Finding.NOT_MET;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.PortfolioMark;
import org.colophon.evaluation.PortfolioReview;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.PortfolioVerdict;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.ReviewClock;
import org.colophon.evaluation.ReviewSavedMeanwhile;
import org.colophon.evaluation.ReviewVersions;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Shortcoming;
import org.colophon.evaluation.Suspicion;
import org.colophon.evaluation.Turn;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.evaluation.verdict.Feedback;
import org.colophon.evaluation.verdict.Merged;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.portfolios.FrozenPortfolio;
import org.colophon.portfolios.FrozenPortfolio.Answer;
import org.colophon.portfolios.FrozenPortfolio.Evidence;
import org.colophon.portfolios.PortfolioAttempt;
import org.colophon.portfolios.PortfolioId;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.Weight;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.colophon.web.portfolio.PortfolioWords;
import org.colophon.web.testing.PageFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({ReviewPages.class, PortfolioReviewPages.class})
@Import({PageFrame.class, ReviewDoor.class, PortfolioReviewSheet.class, PortfolioWords.class})
class PortfolioReviewPagesTest {

  static final PersonId INES = PersonId.of("u4001");
  static final PersonId OWNER = PersonId.of("u9001");
  static final SeatId SEAT = new SeatId(UUID.randomUUID());
  static final String AT = "/reviews/" + SEAT;
  static final LocalDate DUE = LocalDate.of(2026, 3, 30);
  static final CaseNumber CASE = CaseNumber.of("F-2026-00001");
  static final PortfolioId PORTFOLIO = PortfolioId.of("8c9f0d3e-6a2b-4c1d-9e8f-7a6b5c4d3e2f");
  static final Evidence FILM = evidence("Story hour", "nora-quist.mp4", "video/mp4");
  static final Evidence PLAN = evidence("", "Plan by Nora Quist.pdf", "application/pdf");

  @Autowired MockMvcTester pages;
  @MockitoBean Seats seats;
  @MockitoBean PortfolioReviews reviews;
  @MockitoBean PortfolioVerdicts verdicts;
  @MockitoBean Portfolios portfolios;
  @MockitoBean FileStore files;

  @BeforeEach
  void aPortfolioWasHandedIn() {
    var view = mock(PortfolioView.class);
    when(view.id()).thenReturn(PORTFOLIO);
    when(portfolios.ofCase(CASE)).thenReturn(view);
    handedIn(attempt(1, "I help <b>readers</b>.", "What I learned.", FILM, PLAN));
    found();
    when(files.find(any()))
        .thenAnswer(
            call ->
                Optional.of(
                    new StoredFile(
                        call.getArgument(0),
                        "nora-quist.mp4",
                        "video/mp4",
                        1,
                        "ab",
                        OWNER,
                        Instant.EPOCH)));
    when(files.read(any())).thenReturn(new ByteArrayInputStream(new byte[1]));
  }

  @Test
  void beforeTheClaimOnlySetSizeAndDatesAreSeen() {
    stands(SeatState.OFFERED);

    assertThat(get(""))
        .hasStatusOk()
        .bodyText()
        .contains("Technology, 2 competencies, 2 files (4.0 MB)", "March 14, 2026", "21 days")
        .doesNotContain("competency-2", "I help", "Story hour", "??");
    assertThat(get("/evidence/" + FILM.file())).hasStatus(404);
    assertThat(post("/competencies/2", "finding=MET")).hasStatus(404);
  }

  @Test
  void whoMayTakeItOutOfTheOpenPoolSeesAsMuch() {
    stands(SeatState.POOL, TurnOutcome.SILENT, 1);
    when(seats.isOpenTo(SEAT, INES)).thenReturn(true);

    assertThat(get(""))
        .hasStatusOk()
        .bodyText()
        .contains("Technology, 2 competencies, 2 files (4.0 MB)", "in the open pool", "21 days")
        .doesNotContain("competency-2", "I help", "Story hour", "Give this review back", "??");
    assertThat(get("/evidence/" + FILM.file())).hasStatus(404);
    assertThat(post("/competencies/2", "finding=MET")).hasStatus(404);
  }

  @Test
  void whatWasHandedInIsReadWithoutWhoseItIs() {
    for (var address : List.of("", "/framed")) {
      assertThat(get(address))
          .hasStatusOk()
          .bodyText()
          .contains("0 of 2 competencies are rated", "I help &lt;b&gt;readers&lt;/b&gt;.")
          .contains("Evidence 1 (MP4, 2.0 MB): Story hour", "Primary evidence")
          .contains("Evidence 2 (PDF, 2.0 MB)", "Suggestion: Describe a tool.", "What I learned.")
          .contains("#competency-7", "Finish competency 7")
          .doesNotContain("Quist", "quist", ">new</span>", "competency-3", "u9001", "??");
    }
  }

  @Test
  void filesAreServedUnderANeutralNameToBeSaved() {
    assertThat(get("/evidence/" + PLAN.file()))
        .hasStatusOk()
        .hasHeader(
            "Content-Disposition",
            "attachment; filename=\"=?UTF-8?Q?evidence-2.pdf?=\"; filename*=UTF-8''evidence-2.pdf")
        .hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(get("/evidence/" + UUID.randomUUID())).hasStatus(404);
    verify(files).find(new FileId(PLAN.file()));
  }

  @Test
  void inASecondRoundItIsSaidWhatChanged() {
    var poster = evidence("Poster", "poster.png", "image/png");
    handedIn(
        attempt(1, "I help readers.", "What I learned.", FILM, PLAN),
        attempt(2, "I helped forty readers.", "What I learned since.", PLAN, poster));
    stands(SeatState.CLAIMED, null, 2);
    var verdict = mock(PortfolioVerdict.class);
    when(verdict.feedback())
        .thenReturn(List.of(new Feedback(2, Merged.PARTLY, List.of("How many readers?"))));
    when(verdict.onStatement()).thenReturn(List.of("Say more of yourself."));
    when(verdicts.latest(CASE, 1)).thenReturn(Optional.of(verdict));

    assertThat(get(""))
        .bodyText()
        .contains("I helped forty readers.", "I help readers.", "What I learned since.")
        .contains("Evidence 2 (PDF", "Evidence 3 (PNG, 2.0 MB): Poster", "Evidence 1 (MP4")
        .contains("No longer among the evidence", "What it said before", ">new</span>")
        .contains("Nothing is changed here", "What was asked for", "How many readers?")
        .contains("What was said about it", "Say more of yourself.")
        .doesNotContain("??");
    assertThat(get("/evidence/" + FILM.file())).as("of the first round").hasStatusOk();

    stands(SeatState.CLAIMED);
    assertThat(get(""))
        .as("who judges the first round")
        .bodyText()
        .contains("I help readers.")
        .doesNotContain("forty", "Poster", "What it said before", "How many", "Say more");
    assertThat(get("/evidence/" + poster.file())).hasStatus(404);
  }

  @Test
  void whatIsFoundIsSavedCompleteOrNot() throws Exception {
    assertThat(post("/competencies/2", "framed=true&basedOn=3&finding=NOT_MET&comment= Thin. "))
        .hasRedirectedUrl(AT + "/framed#competency-2");
    verify(reviews).mark(SEAT, INES, new PortfolioMark(2, NOT_MET, Set.of(), "Thin."), 3);

    post("/competencies/2", "shortcomings=TOO_GENERAL&shortcomings=NONSENSE&finding=GOOD");
    verify(reviews)
        .mark(SEAT, INES, new PortfolioMark(2, null, Set.of(Shortcoming.TOO_GENERAL), ""), -1);

    post("/learning-statement", "basedOn=0&text=Thoughtful.");
    verify(reviews).sayOfStatement(SEAT, INES, "Thoughtful.", 0);
    post("/note", "basedOn=1&text=Mine.");
    verify(reviews).takeNote(SEAT, INES, "Mine.", 1);
    assertThat(post("/competencies/3", "finding=MET")).as("not asked").hasStatus(404);
  }

  @Test
  void theScriptIsToldWhereThingsStand() throws Exception {
    when(reviews.mark(any(), any(), any(), anyLong())).thenReturn(4L);
    found(
        new PortfolioMark(2, MET, Set.of(), ""), new PortfolioMark(7, NOT_MET, Set.of(), "Thin."));

    var answer = post("/competencies/2", "auto=true&basedOn=3&finding=MET");

    assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(4);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.show.progress.text")
        .isEqualTo("1 of 2 competencies are rated.");
    assertThat(answer).bodyJson().extractingPath("$.show['todo-2'].hidden").isEqualTo(true);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.show['state-7'].text")
        .asString()
        .contains("add a reason and a comment");
  }

  @Test
  void whatAnotherWindowSavedIsShownBesideWhatIsTyped() throws Exception {
    when(reviews.mark(any(), any(), any(), anyLong())).thenThrow(mock(ReviewSavedMeanwhile.class));
    found(new PortfolioMark(2, NOT_MET, Set.of(Shortcoming.OUTDATED), "Old."));

    assertThat(post("/competencies/2", "basedOn=0&finding=PARTLY&comment=Rather new."))
        .hasStatusOk()
        .bodyText()
        .contains("in another window", "Rather new.", "Out of date. Old.", "comment-2-error");
    assertThat(post("/competencies/2", "auto=true&basedOn=0&finding=PARTLY"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.words")
        .asString()
        .contains("another window");
  }

  @Test
  void whatIsTooLongIsSaidAtItsFieldAndNotLost() throws Exception {
    var long4001 = "x".repeat(4001);

    for (var part :
        Map.of("competencies/2", "comment", "learning-statement", "text", "note", "text")
            .entrySet()) {
      assertThat(post("/" + part.getKey(), part.getValue() + "=" + long4001))
          .hasStatusOk()
          .bodyText()
          .contains("Use at most 4,000 characters.", long4001);
    }
    assertThat(post("/note", "auto=true&text=" + long4001)).hasStatus(422);
    verify(reviews, never()).mark(any(), any(), any(), anyLong());
    verify(reviews, never()).takeNote(any(), any(), any(), anyLong());
  }

  @Test
  void aSuspicionIsToldInWords() throws Exception {
    assertThat(post("/suspicion", "words= ")).bodyText().contains("suspicion-error");
    verify(reviews, never()).suspect(any(), any(), any());

    assertThat(post("/suspicion", "words=Readers' names in file 2.")).hasRedirectedUrl(AT);
    verify(reviews).suspect(SEAT, INES, "Readers' names in file 2.");
  }

  @Test
  void theOwnSuspicionIsShownAndNobodyElses() {
    when(reviews.suspicions(CASE))
        .thenReturn(
            List.of(
                new Suspicion(SEAT, PersonId.of("u4002"), "Theirs.", Instant.EPOCH),
                new Suspicion(SEAT, INES, "Mine.", Instant.parse("2026-03-12T12:00:00Z"))));

    assertThat(get(""))
        .bodyText()
        .contains("You told the program office on March 12, 2026")
        .doesNotContain("Theirs.");
  }

  @Test
  void lateWorkIsRefusedPolitelyAndShownOnceMore() throws Exception {
    stands(SeatState.OPEN, TurnOutcome.OVERDUE, 1);

    assertThat(post("/competencies/2", "comment=Much work."))
        .hasStatus(410)
        .bodyText()
        .contains("went to another evaluator", "is not taken", "Much work.")
        .doesNotContain("I help", "??");
    assertThat(post("/note", "framed=true&auto=true&text=Late"))
        .hasStatus(410)
        .bodyJson()
        .extractingPath("$.words")
        .asString()
        .contains("is not taken");
    assertThat(get("/evidence/" + FILM.file())).hasStatus(410);
  }

  @ParameterizedTest
  @EnumSource
  void everyWayATurnEndsHasItsSentence(TurnOutcome outcome) {
    stands(outcome == TurnOutcome.FILED ? SeatState.FILED : SeatState.OPEN, outcome, 1);

    assertThat(get("/framed"))
        .hasStatusOk()
        .bodyText()
        .contains("eview")
        .doesNotContain("??", "I help", "is not taken");
  }

  @Test
  void aTurnThatEndsBetweenLookAndSaveIsSaid() throws Exception {
    doThrow(new SeatRefused("Not yours any more."))
        .when(reviews)
        .mark(any(), any(), any(), anyLong());

    assertThat(post("/competencies/2", "finding=MET"))
        .hasRedirectedUrl(AT)
        .flash()
        .containsEntry("warning", "Not yours any more.");
  }

  @Test
  void whatOneFiledCanBeReadAgainWithoutTheFiles() {
    stands(SeatState.FILED, TurnOutcome.FILED, 1);
    found(new PortfolioMark(2, NOT_MET, Set.of(Shortcoming.OUTDATED), "Old."));
    when(reviews.note(SEAT, INES)).thenReturn("For me.");

    assertThat(get(""))
        .hasStatusOk()
        .bodyText()
        .contains("You filed this review", "Out of date. Old.", "For me.")
        .doesNotContain("I help", "Story hour", "??");
  }

  @Test
  void nobodyElseFindsAnythingThere() {
    var other = user("u4002").roles("PORTFOLIO_EVALUATORS");

    assertThat(pages.get().uri(AT).with(other).exchange()).hasStatus(404);
    assertThat(pages.get().uri(AT + "/evidence/" + FILM.file()).with(other).exchange())
        .hasStatus(404);
  }

  private void handedIn(PortfolioAttempt... attempts) {
    when(portfolios.attempts(PORTFOLIO)).thenReturn(List.of(attempts));
    stands(SeatState.CLAIMED);
  }

  private void found(PortfolioMark... marks) {
    when(reviews.of(SEAT, INES)).thenReturn(new PortfolioReview(SEAT, 1, INES, List.of(marks), ""));
    when(reviews.versions(SEAT, INES)).thenReturn(new ReviewVersions(Map.of(), 0, 0));
    when(reviews.note(SEAT, INES)).thenReturn("");
  }

  private static Evidence evidence(String title, String name, String type) {
    return new Evidence(
        UUID.randomUUID(),
        UUID.randomUUID(),
        title,
        name,
        type,
        2 * 1024 * 1024,
        "ab",
        Map.of(2, Weight.PRIMARY));
  }

  private static PortfolioAttempt attempt(
      int round, String text, String statement, Evidence... evidence) {
    var content =
        new FrozenPortfolio(
            "2012-10",
            "technology",
            "Technology",
            Language.ENGLISH,
            List.of(
                new Answer(2, "Knows the trends.", "", text),
                new Answer(3, "Knows networks.", "", "Cables."),
                new Answer(7, "Uses tools.", "Describe a tool.", "A scanner.")),
            statement,
            List.of(evidence));
    return new PortfolioAttempt(PORTFOLIO, round, content, "", "ab", OWNER, Instant.EPOCH);
  }

  private void stands(SeatState state) {
    stands(state, null, 1);
  }

  private void stands(SeatState state, @Nullable TurnOutcome outcome, int round) {
    var claimed = state != SeatState.OFFERED && state != SeatState.POOL;
    when(seats.find(SEAT))
        .thenReturn(
            Optional.of(
                new SeatView(
                    SEAT,
                    CASE,
                    EvaluatorKind.PORTFOLIO,
                    SetId.of("technology"),
                    "candidate x",
                    "A portfolio on Technology",
                    round,
                    1,
                    new ReviewClock(5, List.of(14), 21, 24, 5),
                    state,
                    Instant.parse("2026-03-09T15:00:00Z"),
                    null,
                    Set.of(2, 7),
                    Language.ENGLISH,
                    List.of(
                        new Turn(
                            INES,
                            "The only one.",
                            null,
                            Instant.parse("2026-03-09T15:00:00Z"),
                            LocalDate.of(2026, 3, 14),
                            claimed ? Instant.parse("2026-03-09T16:00:00Z") : null,
                            claimed ? DUE : null,
                            outcome == null ? null : Instant.EPOCH,
                            outcome,
                            "")))));
  }

  private MvcTestResult get(String address) {
    return pages
        .get()
        .uri(AT + address)
        .with(user("u4001").roles("PORTFOLIO_EVALUATORS"))
        .exchange();
  }

  private MvcTestResult post(String address, String fields) {
    var request =
        pages
            .post()
            .uri(AT + address)
            .with(user("u4001").roles("PORTFOLIO_EVALUATORS"))
            .with(csrf());
    for (var field : fields.split("&")) {
      request.param(field.split("=", 2)[0], field.split("=", 2)[1]);
    }
    return request.exchange();
  }
}
