package org.colophon.web.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
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
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.Instructor;
import org.colophon.courses.MapEntry;
import org.colophon.courses.ProposalContent;
import org.colophon.courses.ProposalField;
import org.colophon.courses.ProposalId;
import org.colophon.courses.ProposalView;
import org.colophon.courses.Proposals;
import org.colophon.courses.ProviderId;
import org.colophon.courses.SubmittedProposal;
import org.colophon.evaluation.CourseMark;
import org.colophon.evaluation.CourseReview;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.ReviewClock;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatRefused;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Turn;
import org.colophon.evaluation.TurnOutcome;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({ReviewPages.class, CourseReviewPages.class})
@Import({PageFrame.class, ReviewDoor.class, CourseReviewSheet.class})
class ReviewPagesTest {

  static final PersonId INES = PersonId.of("u4001");
  static final SeatId SEAT = new SeatId(UUID.randomUUID());
  static final String AT = "/reviews/" + SEAT;
  static final LocalDate DUE = LocalDate.of(2026, 3, 30);

  static final FileId FILE = new FileId(UUID.randomUUID());

  @Autowired MockMvcTester pages;
  @MockitoBean Seats seats;
  @MockitoBean CourseReviews reviews;
  @MockitoBean Proposals proposals;
  @MockitoBean FileStore files;

  @Test
  void beforeTheClaimOnlySetSizeAndDatesAreSeen() {
    stands(SeatState.OFFERED);

    assertThat(get(AT))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Technology, 9 competencies", "March 14, 2026", "21 days", "Give this review back")
        .doesNotContain("competency-1", "??");
  }

  @Test
  void whoMayTakeItOutOfTheOpenPoolSeesAsMuch() {
    stands(SeatState.POOL, TurnOutcome.SILENT);
    when(seats.isOpenTo(SEAT, INES)).thenReturn(true);

    for (var address : List.of(AT, AT + "/framed")) {
      assertThat(get(address))
          .hasStatusOk()
          .bodyText()
          .contains("Technology, 9 competencies", "in the open pool", "within 21 days")
          .doesNotContain("competency-1", "Give this review back", "March 14", "??");
    }
    when(seats.isOpenTo(SEAT, INES)).thenReturn(false);
    assertThat(get(AT)).bodyText().contains("You did not claim this review in time");
    assertThat(pages.get().uri(AT).with(user("u4002").roles("COURSE_EVALUATORS")).exchange())
        .hasStatus(404);
  }

  @Test
  void whatWasSubmittedIsReadAfterTheClaim() {
    var number = CaseNumber.of("P-2026-00042");
    var content =
        new ProposalContent(
            Map.of(ProposalField.TITLE, "Libraries online", ProposalField.DELIVERY, "HYBRID"),
            List.of(new Instructor(UUID.randomUUID(), "Ida Moss", "", "Ten years", FILE)),
            List.of(new MapEntry(3, "Unit 3 <b>", "Quiz 3")));
    when(proposals.ofCase(any())).thenReturn(Optional.of(mock(ProposalView.class)));
    when(proposals.submitted(any()))
        .thenReturn(
            new SubmittedProposal(
                ProposalId.next(),
                number,
                ProviderId.next(),
                "Elm County",
                SetId.of("technology"),
                DUE,
                1,
                content,
                "ab",
                INES,
                Instant.EPOCH));
    when(reviews.of(SEAT, INES)).thenReturn(new CourseReview(SEAT, 1, INES, List.of(), ""));
    var resume = AT + "/instructors/" + content.instructors().get(0).id() + "/resume";
    when(files.find(FILE))
        .thenReturn(
            Optional.of(
                new StoredFile(FILE, "moss.pdf", "application/pdf", 1, "ab", INES, Instant.EPOCH)));
    when(files.read(FILE)).thenReturn(new ByteArrayInputStream(new byte[1]));

    stands(SeatState.OFFERED);
    assertThat(get(AT)).bodyText().doesNotContain("Libraries online");
    assertThat(get(resume)).hasStatus(404);
    stands(SeatState.CLAIMED);

    assertThat(get(AT + "/framed"))
        .bodyText()
        .contains("Libraries online", "Online and in person", "Ida Moss", resume)
        .contains("Unit 3 &lt;b&gt;", "Quiz 3")
        .doesNotContain("??");
    assertThat(get(resume))
        .hasStatusOk()
        .hasHeader(
            "Content-Disposition",
            "attachment; filename=\"=?UTF-8?Q?moss.pdf?=\"; filename*=UTF-8''moss.pdf");
  }

  @Test
  void afterItEveryCompetencyHasItsForm() {
    stands(SeatState.CLAIMED);
    when(reviews.of(SEAT, INES))
        .thenReturn(
            new CourseReview(
                SEAT,
                1,
                INES,
                List.of(
                    new CourseMark(
                        2, Finding.MET, Finding.PARTLY, Finding.MET, "One quiz <b>only</b>.")),
                ""));

    for (var address : List.of(AT, AT + "/framed")) {
      assertThat(get(address))
          .hasStatusOk()
          .bodyText()
          .contains(
              "competency-9", "1 of 9 competencies are rated", "One quiz &lt;b&gt;only&lt;/b&gt;.")
          .doesNotContain("competency-10", "??");
    }
  }

  @Test
  void aRatingIsSavedAndTheNextCanBeMade() throws Exception {
    claimed();

    assertThat(
            post(
                "/marks/3",
                "framed=true&content=MET&assessment=NOT_MET&quality=MET&comment= No test. "))
        .hasRedirectedUrl(AT + "/framed#competency-3");
    verify(reviews)
        .mark(SEAT, INES, new CourseMark(3, Finding.MET, Finding.NOT_MET, Finding.MET, "No test."));
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
    claimed();

    assertThat(post("/marks/3", "content=MET&assessment=NOT_MET&quality=MET&comment="))
        .bodyText()
        .contains("comment-3-error", "Say what is missing");
    assertThat(post("/marks/3", "content=MET&quality=NOT_MET&comment=Too short"))
        .bodyText()
        .contains("assessment-3-error", "Choose a rating.", "Too short");
    assertThat(
            post("/marks/3", "content=MET&assessment=MET&quality=MET&comment=" + "x".repeat(4001)))
        .bodyText()
        .contains("Use at most 4,000 characters.");
    assertThat(post("/marks/99", "content=MET&assessment=MET&quality=MET")).hasStatus(404);
    verify(reviews, never()).mark(any(), any(), any());
  }

  @Test
  void lateWorkIsAnsweredWithASentence() throws Exception {
    claimed();
    doThrow(new SeatRefused("Not yours any more.")).when(reviews).mark(any(), any(), any());

    assertThat(post("/marks/3", "content=MET&assessment=MET&quality=MET"))
        .hasRedirectedUrl(AT)
        .flash()
        .containsEntry("warning", "Not yours any more.");
  }

  @Test
  void aReviewIsGivenBackWithAReason() throws Exception {
    stands(SeatState.OFFERED);

    assertThat(post("/give-back", "words=Busy")).bodyText().contains("why-error", "Busy");
    assertThat(post("/give-back", "why=SILENT")).bodyText().contains("why-error");
    verify(seats, never()).giveBack(any(), any(), any(), any());
    assertThat(post("/give-back", "why=CONFLICT&words=My sister")).hasRedirectedUrl("/volunteer");
    verify(seats).giveBack(SEAT, INES, TurnOutcome.CONFLICT, "My sister");
  }

  @Test
  void whoseTurnIsOverIsToldHowItEndedAndReadsWhatTheySent() throws Exception {
    over(TurnOutcome.OVERDUE);

    assertThat(get(AT)).hasStatusOk().bodyText().contains("went to another evaluator");
    assertThat(post("/marks/3", "content=MET&comment=Two <b>weeks</b> of work"))
        .hasStatus(410)
        .bodyText()
        .contains("is not taken", "Two &lt;b&gt;weeks&lt;/b&gt; of work");
    assertThat(post("/give-back", "why=DECLINED")).hasStatus(410);
    verify(reviews, never()).mark(any(), any(), any());
    verify(seats, never()).giveBack(any(), any(), any(), any());
  }

  @Test
  void nobodyElseFindsAnythingThere() {
    stands(SeatState.CLAIMED);

    assertThat(pages.get().uri(AT).with(user("u4002").roles("COURSE_EVALUATORS")).exchange())
        .hasStatus(404);
    assertThat(get("/reviews/" + UUID.randomUUID())).hasStatus(404);
  }

  private void claimed() {
    stands(SeatState.CLAIMED);
    when(reviews.of(SEAT, INES)).thenReturn(new CourseReview(SEAT, 1, INES, List.of(), ""));
  }

  private void stands(SeatState state) {
    stands(state, null);
  }

  private void over(TurnOutcome outcome) {
    stands(SeatState.OPEN, outcome);
  }

  private void stands(SeatState state, @Nullable TurnOutcome outcome) {
    var claimed = state != SeatState.OFFERED && state != SeatState.POOL;
    when(seats.find(SEAT))
        .thenReturn(
            Optional.of(
                new SeatView(
                    SEAT,
                    CaseNumber.of("P-2026-00001"),
                    EvaluatorKind.COURSE,
                    SetId.of("technology"),
                    "provider x",
                    "A course on Technology",
                    1,
                    1,
                    new ReviewClock(5, List.of(14), 21, 24, 5),
                    state,
                    Instant.parse("2026-03-09T15:00:00Z"),
                    null,
                    null,
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
                            outcome == null ? null : Instant.parse("2026-04-01T16:00:00Z"),
                            outcome,
                            "")))));
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u4001").roles("COURSE_EVALUATORS")).exchange();
  }

  private MvcTestResult post(String address, String fields) {
    var request =
        pages.post().uri(AT + address).with(user("u4001").roles("COURSE_EVALUATORS")).with(csrf());
    for (var field : fields.split("&")) {
      request.param(field.split("=", 2)[0], field.split("=", 2)[1]);
    }
    return request.exchange();
  }
}
