package org.colophon.web.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colophon.evaluation.EvaluatorKind.COURSE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.Calibrations;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewVolunteer;
import org.colophon.evaluation.Readiness;
import org.colophon.evaluation.ReviewClock;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.SetOffer;
import org.colophon.evaluation.Training;
import org.colophon.evaluation.Training.Question;
import org.colophon.evaluation.Training.Section;
import org.colophon.evaluation.Trainings;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.evaluation.VolunteerView.SetView;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.colophon.web.SessionEntry;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

@WebMvcTest({VolunteerPage.class, OfferPage.class, PreparationPages.class})
@Import(PageFrame.class)
class VolunteerPagesTest {

  static final PersonId INES = PersonId.of("u4001");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final SetId TECHNOLOGY = SetId.of("technology");
  static final SetId YOUTH = SetId.of("youth");
  static final FileId RESUME = new FileId(UUID.randomUUID());

  @Autowired MockMvcTester pages;
  @MockitoBean Roster roster;
  @MockitoBean Seats seats;
  @MockitoBean Calibrations calibrations;
  @MockitoBean FileStore files;
  @MockitoBean SessionEntry session;
  @MockitoBean Trainings trainings;

  @BeforeEach
  void filesAndTraining() throws Exception {
    when(files.maxSize()).thenReturn(DataSize.ofMegabytes(10));
    when(files.store(any(), any(), any(), any())).thenReturn(resume(INES));
    when(files.find(RESUME)).thenReturn(Optional.of(resume(INES)));
    when(trainings.of(any()))
        .thenReturn(
            new Training(
                30,
                List.of(new Section("What you judge", List.of("Every row."))),
                List.of(new Question("one", "Which?", List.of("This", "That"), 1, "That is it."))));
  }

  @Test
  void whoOfferedNothingSeesWhatCanBeOffered() {
    assertThat(get("/volunteer"))
        .bodyText()
        .contains("kind=COURSE", "kind=PORTFOLIO")
        .doesNotContain("Days you are away", "??");
  }

  @Test
  void whoWaitsSeesUntilWhenAndCanTakeItBack() {
    stands(VolunteerState.FILED, new Readiness(null, null, null, false));

    assertThat(get("/volunteer"))
        .bodyText()
        .contains("V-2026-00001", "March 23, 2026", "Take this offer back", "kind=PORTFOLIO")
        .doesNotContain("kind=COURSE", "/volunteer/training", "name=\"cap\"");
  }

  @Test
  void whoGetsReadySeesWhatIsMissing() {
    stands(VolunteerState.QUALIFIED, new Readiness(TODAY.plusYears(1), null, null, false));

    assertThat(get("/volunteer"))
        .bodyText()
        .contains("Good until March 9, 2027", "Not done yet.", "May 8, 2026", "Leave the roster")
        .doesNotContain("??");
    stands(VolunteerState.QUALIFIED, new Readiness(TODAY, TODAY.minusDays(1), null, false));
    assertThat(get("/volunteer"))
        .bodyText()
        .contains("Good until March 9, 2026", "Ran out on March 8, 2026");
  }

  @Test
  void whatIsOpenToOneIsListed() {
    stands(VolunteerState.ACTIVE, ready());
    assertThat(get("/volunteer")).bodyText().doesNotContain("Open pool");
    var seat = mock(SeatView.class);
    when(seat.title()).thenReturn("A course on Technology");
    when(seat.id()).thenReturn(SeatId.of(UUID.randomUUID().toString()));
    when(seat.clock()).thenReturn(new ReviewClock(5, List.of(14), 21, 24, 5));
    when(seats.openTo(INES)).thenReturn(List.of(seat));

    assertThat(get("/volunteer"))
        .bodyText()
        .contains("Open pool", "/reviews/" + seat.id(), "A course on Technology")
        .contains("21 days from your claim")
        .doesNotContain("??");
  }

  @Test
  void wishesAreKeptForAcceptedSetsAlone() {
    stands(VolunteerState.ACTIVE, ready());

    assertThat(
            post(
                "/volunteer/wishes/COURSE",
                Map.of(
                    "sets",
                    List.of("technology", "youth", "nonsense"),
                    "cap",
                    List.of("4"),
                    "languages",
                    List.of("SPANISH", "SIGN", "nonsense"))))
        .hasRedirectedUrl("/volunteer");
    verify(roster).workOn(INES, COURSE, Set.of(TECHNOLOGY), 4, Set.of(Language.SPANISH));
  }

  @Test
  void aNumberThatIsNoneIsSaidAtItsField() {
    stands(VolunteerState.ACTIVE, ready());

    for (var cap : List.of("", "0", "100", "-1", "many")) {
      assertThat(post("/volunteer/wishes/COURSE", Map.of("cap", List.of(cap))))
          .bodyText()
          .contains("Give a number from 1 to 99.", "cap-COURSE-error");
    }
    verify(roster, never()).workOn(any(), any(), any(), anyInt(), any());
  }

  @Test
  void whoReadsNothingIsToldSoAtTheLanguages() {
    stands(VolunteerState.ACTIVE, ready());

    assertThat(post("/volunteer/wishes/COURSE", Map.of("cap", List.of("4"))))
        .bodyText()
        .contains("Choose at least one language.", "languages-COURSE-error");
    assertThat(offer(Map.of("languages", "LATIN"), true))
        .bodyText()
        .contains("Choose at least one language.", "languages-error");
    verify(roster, never()).workOn(any(), any(), any(), anyInt(), any());
  }

  @Test
  void whereSomebodyWorksIsKept() {
    stands(VolunteerState.ACTIVE, ready());
    assertThat(get("/volunteer"))
        .bodyText()
        .contains("id=\"employer-COURSE\"", "value=\"Boise Public Library\"");

    assertThat(
            post(
                "/volunteer/wishes/COURSE",
                Map.of(
                    "cap", List.of("4"),
                    "languages", List.of("SPANISH"),
                    "employer", List.of(" Reno Library "))))
        .hasRedirectedUrl("/volunteer");
    verify(roster).workAt(INES, COURSE, "Reno Library");

    assertThat(
            post(
                "/volunteer/wishes/COURSE",
                Map.of(
                    "cap", List.of("4"),
                    "languages", List.of("SPANISH"),
                    "employer", List.of("x".repeat(201)))))
        .bodyText()
        .contains("id=\"employer-COURSE-error\"", "Use at most 200 characters.");
  }

  @Test
  void nobodyChangesWishesTheyHaveNot() {
    assertThat(post("/volunteer/wishes/COURSE", Map.of("cap", List.of("4")))).hasStatus(404);
    assertThat(post("/volunteer/wishes/NONSENSE", Map.of("cap", List.of("4")))).hasStatus(404);
    assertThat(get("/volunteer/training/COURSE")).hasStatus(404);
    assertThat(get("/volunteer/statement")).hasRedirectedUrl("/volunteer");
    assertThat(get("/volunteer/leave/COURSE")).hasRedirectedUrl("/volunteer");
  }

  @Test
  void daysAwayLieAheadAndInOrder() {
    stands(VolunteerState.ACTIVE, ready());

    assertThat(away("2026-03-20", "2026-03-10"))
        .bodyText()
        .contains("cannot be before", "until-error");
    assertThat(away("2026-03-01", "2026-03-08")).bodyText().contains("Enter days to come");
    assertThat(away("2026-03-01", "2099-03-08")).bodyText().contains("Enter days to come");
    assertThat(away("2026-02-30", "2026-03-10")).bodyText().contains("Enter a date.", "from-error");
    verify(roster, never()).beAway(any(), any(), any());
    assertThat(away("2026-03-09", "2026-03-09")).hasRedirectedUrl("/volunteer");
    verify(roster).beAway(INES, TODAY, TODAY);
  }

  @Test
  void anOfferIsMadeSetBySet() throws Exception {
    when(roster.offer(any())).thenReturn(CaseNumber.of("V-2026-00001"));

    assertThat(offer(Map.of(), true)).hasRedirectedUrl("/volunteer");

    var sent = ArgumentCaptor.forClass(NewVolunteer.class);
    verify(roster).offer(sent.capture());
    assertThat(sent.getValue())
        .isEqualTo(
            new NewVolunteer(
                INES,
                COURSE,
                Degree.LIBRARY,
                "Boise Public Library",
                RESUME,
                List.of(new SetOffer(TECHNOLOGY, 6, "I run the help desk.")),
                8));
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndTheResumeIsNotLost() throws Exception {
    assertThat(
            offer(
                Map.of(
                    "years-technology", "six",
                    "evidence-technology", " ",
                    "degree", "",
                    "cap", "no"),
                true))
        .bodyText()
        .contains(
            "years-technology-error",
            "evidence-technology-error",
            "Choose your degree.",
            "cap-error",
            "value=\"six\"",
            "We have cv.pdf already.",
            RESUME.toString())
        .doesNotContain("resumeFile-error", "years-youth-error");
    verify(roster, never()).offer(any());
  }

  @Test
  void aResumeOfAnEarlierTryIsTakenOnlyFromWhoSentIt() throws Exception {
    when(roster.offer(any())).thenReturn(CaseNumber.of("V-2026-00001"));
    when(files.find(RESUME)).thenReturn(Optional.of(resume(PersonId.of("u4009"))));
    assertThat(offer(Map.of("resume", RESUME.toString()), false))
        .bodyText()
        .contains("resumeFile-error");

    when(files.find(RESUME)).thenReturn(Optional.of(resume(INES)));
    assertThat(offer(Map.of("resume", RESUME.toString()), false)).hasRedirectedUrl("/volunteer");
    verify(roster).offer(any());
  }

  @Test
  void anOfferWithoutSetOrResumeSaysSo() throws Exception {
    assertThat(offer(Map.of("sets", "nonsense", "kind", "NONSENSE", "resume", "x"), false))
        .bodyText()
        .contains(
            "Choose at least one set.", "Choose what you would evaluate.", "resumeFile-error");
  }

  @Test
  void theTrainingIsPassedByRightAnswersAlone() {
    stands(VolunteerState.QUALIFIED, new Readiness(null, null, null, false));

    assertThat(post("/volunteer/training/COURSE", Map.of()))
        .bodyText()
        .contains("Choose an answer.", "one-error");
    assertThat(post("/volunteer/training/COURSE", Map.of("one", List.of("0"))))
        .bodyText()
        .contains("Not quite. That is it.");
    verify(roster, never()).passTraining(any(), any());

    assertThat(post("/volunteer/training/COURSE", Map.of("one", List.of("1"))))
        .hasRedirectedUrl("/volunteer");
    verify(roster).passTraining(INES, COURSE);
    verify(session).stay(any(), any(), any());
  }

  @Test
  void theStatementIsSignedByATick() {
    stands(VolunteerState.ACTIVE, ready());
    when(roster.disclosed(INES)).thenReturn(Optional.of("I taught there."));

    assertThat(get("/volunteer/statement")).bodyText().contains("I taught there.");
    assertThat(post("/volunteer/statement", Map.of("disclosed", List.of("I teach there."))))
        .bodyText()
        .contains("Tick this to sign.", "I teach there.");
    verify(roster, never()).sign(any(), any());

    assertThat(
            post(
                "/volunteer/statement",
                Map.of("disclosed", List.of("I teach there."), "agreed", List.of("true"))))
        .hasRedirectedUrl("/volunteer");
    verify(roster).sign(INES, "I teach there.");
  }

  @Test
  void leavingIsAskedTwice() {
    stands(VolunteerState.ACTIVE, ready());

    assertThat(get("/volunteer/leave/COURSE"))
        .bodyText()
        .contains("You are offered no more reviews");
    verify(roster, never()).leave(any(), any());
    assertThat(post("/volunteer/leave/COURSE", Map.of())).hasRedirectedUrl("/volunteer");
    verify(roster).leave(eq(INES), eq(COURSE));
    verify(session).stay(any(), any(), any());
  }

  private void stands(VolunteerState state, Readiness readiness) {
    var view =
        new VolunteerView(
            CaseNumber.of("V-2026-00001"),
            INES,
            EvaluatorKind.COURSE,
            Degree.LIBRARY,
            "Boise Public Library",
            List.of(),
            RESUME,
            List.of(
                new SetView(TECHNOLOGY, 6, "I run the help desk.", true, "", true),
                new SetView(YOUTH, 2, "Story hours.", false, "Two years so far.", true)),
            8,
            Set.of(Language.ENGLISH),
            state,
            Instant.parse("2026-03-09T15:00:00Z"),
            TODAY.plusDays(14),
            state == VolunteerState.QUALIFIED ? TODAY.plusDays(60) : null,
            readiness);
    when(roster.of(INES)).thenReturn(List.of(view));
  }

  private static Readiness ready() {
    return new Readiness(TODAY.plusYears(1), TODAY.plusYears(1), null, false);
  }

  private static StoredFile resume(PersonId by) {
    return new StoredFile(
        RESUME, "cv.pdf", "application/pdf", 9, "0".repeat(64), by, Instant.EPOCH);
  }

  private MvcTestResult away(String from, String until) {
    return post("/volunteer/absences", Map.of("from", List.of(from), "until", List.of(until)));
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u4001").roles()).exchange();
  }

  private MvcTestResult post(String address, Map<String, List<String>> fields) {
    var request = pages.post().uri(address).with(user("u4001").roles()).with(csrf());
    fields.forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
    return request.exchange();
  }

  private MvcTestResult offer(Map<String, String> otherwise, boolean withFile) {
    var fields =
        new HashMap<>(
            Map.of(
                "kind", "COURSE",
                "degree", "LIBRARY",
                "employer", "Boise Public Library",
                "cap", "8",
                "sets", "technology",
                "languages", "ENGLISH",
                "years-technology", "6",
                "evidence-technology", "I run the help desk."));
    fields.putAll(otherwise);
    var request =
        pages.post().uri("/volunteer/offer").multipart().with(user("u4001").roles()).with(csrf());
    if (withFile) {
      request.file(
          new MockMultipartFile(
              "resumeFile",
              "cv.pdf",
              "application/pdf",
              "%PDF-1.4".getBytes(StandardCharsets.ISO_8859_1)));
    }
    fields.forEach(request::param);
    return request.exchange();
  }
}
