package org.colophon.web.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.evaluation.CalibrationPortfolio;
import org.colophon.evaluation.CalibrationPortfolio.Answer;
import org.colophon.evaluation.CalibrationPortfolio.Proof;
import org.colophon.evaluation.CalibrationRating;
import org.colophon.evaluation.CalibrationRefused;
import org.colophon.evaluation.CalibrationResult;
import org.colophon.evaluation.CalibrationTask;
import org.colophon.evaluation.Calibrations;
import org.colophon.evaluation.Degree;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.Finding;
import org.colophon.evaluation.Readiness;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.VolunteerState;
import org.colophon.evaluation.VolunteerView;
import org.colophon.files.FileId;
import org.colophon.program.EditionId;
import org.colophon.program.Language;
import org.colophon.program.SetId;
import org.colophon.web.SessionEntry;
import org.colophon.web.testing.PageFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(CalibrationPages.class)
@Import(PageFrame.class)
class CalibrationPagesTest {

  static final PersonId INES = PersonId.of("u4001");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final String PAGE = "/volunteer/calibration";

  @Autowired MockMvcTester pages;
  @MockitoBean Calibrations calibrations;
  @MockitoBean Roster roster;
  @MockitoBean SessionEntry session;

  @BeforeEach
  void inesIsTrainedAndRates() throws Exception {
    stands(EvaluatorKind.PORTFOLIO, VolunteerState.QUALIFIED, TODAY);
    when(calibrations.of(INES)).thenReturn(List.of());
    when(calibrations.now(INES))
        .thenReturn(
            new CalibrationTask(
                portfolio(), Map.of(2, new CalibrationRating(Finding.PARTLY, "No Spanish."))));
  }

  @Test
  void thePortfolioIsReadAndRatedAndItsKeyIsNotThere() {
    assertThat(get())
        .bodyText()
        .contains(
            "Chooses the means of communication",
            "I told it in five ways.",
            "Primary evidence",
            "The text message.",
            "A letter.",
            "Sample",
            "at least 80 percent",
            "1 of 2 competencies are rated",
            "No Spanish.")
        .doesNotContain("Both are said", "It is claimed", "Your result", "??");
  }

  @Test
  void aRatingIsSavedWithItsComment() throws Exception {
    assertThat(post("/marks/1", Map.of("finding", "NOT_MET", "comment", " Nothing is shown. ")))
        .hasRedirectedUrl(PAGE + "#competency-1");
    verify(calibrations)
        .mark(INES, "sample", 1, new CalibrationRating(Finding.NOT_MET, "Nothing is shown."));

    assertThat(post("/marks/1", Map.of("finding", "MET"))).hasRedirectedUrl(PAGE + "#competency-1");
    verify(calibrations).mark(INES, "sample", 1, new CalibrationRating(Finding.MET, ""));
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
    assertThat(post("/marks/1", Map.of("comment", "Typed at length.")))
        .bodyText()
        .contains("Choose a rating.", "finding-1-error", "Typed at length.");
    assertThat(post("/marks/1", Map.of("finding", "PARTLY", "comment", " ")))
        .bodyText()
        .contains("Say what is missing.", "comment-1-error");
    assertThat(post("/marks/1", Map.of("finding", "PERHAPS")))
        .bodyText()
        .contains("finding-1-error");
    assertThat(post("/marks/1", Map.of("finding", "MET", "comment", "x".repeat(4001))))
        .bodyText()
        .contains("Use at most 4,000 characters.");
    assertThat(post("/marks/3", Map.of("finding", "MET"))).hasStatus(404);
    verify(calibrations, never()).mark(any(), any(), anyInt(), any());
  }

  @Test
  void theRoleThatFollowsTakesTheSessionAlong() throws Exception {
    assertThat(post("/result", Map.of())).hasRedirectedUrl(PAGE);

    verify(calibrations).file(INES, "sample");
    verify(session).stay(any(), any(), any());
  }

  @Test
  void aRefusalIsSaidAndChangesNothing() throws Exception {
    var refused = mock(CalibrationRefused.class);
    when(refused.getMessage()).thenReturn("One has no rating yet.");
    when(calibrations.file(INES, "sample")).thenThrow(refused);
    doThrow(refused).when(calibrations).mark(any(), any(), anyInt(), any());

    assertThat(post("/result", Map.of()))
        .hasRedirectedUrl(PAGE)
        .flash()
        .containsEntry("warning", "One has no rating yet.");
    assertThat(post("/marks/1", Map.of("finding", "MET")))
        .hasRedirectedUrl(PAGE)
        .flash()
        .containsEntry("warning", "One has no rating yet.");
    verify(session, never()).stay(any(), any(), any());
  }

  @Test
  void aMissedCalibrationSaysWhyAndWhenItGoesOn() throws Exception {
    waits();
    when(calibrations.of(INES)).thenReturn(List.of(result(false), result(false)));

    assertThat(get())
        .bodyText()
        .contains(
            "Not passed: 1 of 2 ratings",
            "80 percent are needed",
            "March 16, 2026",
            "Both are said",
            "Partly met",
            "Chooses the means of communication",
            "Earlier tries")
        .doesNotContain("Compare with the key", "It is claimed", "??");
  }

  @Test
  void aPassedOneSaysHowLongItHolds() throws Exception {
    waits();
    when(calibrations.of(INES)).thenReturn(List.of(result(true)));

    assertThat(get())
        .bodyText()
        .contains("Passed: 1 of 2 ratings", "It is good until April 1, 2026.")
        .doesNotContain("Not passed", "Compare with the key", "??");
  }

  @Test
  void theTrainingComesFirst() throws Exception {
    stands(EvaluatorKind.PORTFOLIO, VolunteerState.QUALIFIED, TODAY.minusDays(1));

    assertThat(get()).hasRedirectedUrl("/volunteer");
    assertThat(post("/marks/1", Map.of("finding", "MET"))).hasStatus(404);
    assertThat(post("/result", Map.of())).hasStatus(404);
    verify(calibrations, never()).file(any(), any());
  }

  @Test
  void othersFindNothingHere() throws Exception {
    stands(EvaluatorKind.COURSE, VolunteerState.ACTIVE, TODAY);
    assertThat(get()).hasStatus(404);
    stands(EvaluatorKind.PORTFOLIO, VolunteerState.FILED, TODAY);
    assertThat(get()).hasStatus(404);
    when(roster.of(INES)).thenReturn(List.of());
    assertThat(get()).hasStatus(404);
    assertThat(post("/marks/1", Map.of("finding", "MET"))).hasStatus(404);
    assertThat(post("/result", Map.of())).hasStatus(404);
    verify(calibrations, never()).mark(any(), any(), anyInt(), any());
  }

  private void waits() throws CalibrationRefused {
    var refused = mock(CalibrationRefused.class);
    when(refused.getMessage()).thenReturn("The next calibration can begin later.");
    when(calibrations.now(INES)).thenThrow(refused);
  }

  private static CalibrationPortfolio portfolio() {
    return new CalibrationPortfolio(
        "sample",
        EditionId.of("2012-10"),
        SetId.of("communication"),
        true,
        "A portfolio",
        "I have learned.",
        List.of(
            new Answer(1, List.of("I always do it."), List.of(), Finding.NOT_MET, "It is claimed"),
            new Answer(
                2,
                List.of("I told it in five ways."),
                List.of(new Proof(true, "The text message."), new Proof(false, "A letter.")),
                Finding.MET,
                "Both are said")));
  }

  private static CalibrationResult result(boolean passed) {
    return new CalibrationResult(
        "sample",
        SetId.of("communication"),
        Instant.parse("2026-03-09T15:00:00Z"),
        2,
        1,
        80,
        passed,
        passed ? null : LocalDate.of(2026, 3, 16),
        List.of(
            new CalibrationResult.Line(
                1, new CalibrationRating(Finding.MET, ""), Finding.MET, "It is claimed"),
            new CalibrationResult.Line(
                2, new CalibrationRating(Finding.PARTLY, "No."), Finding.MET, "Both are said")));
  }

  private void stands(EvaluatorKind kind, VolunteerState state, LocalDate trained) {
    when(roster.of(INES))
        .thenReturn(
            List.of(
                new VolunteerView(
                    CaseNumber.of("V-2026-00001"),
                    INES,
                    kind,
                    Degree.LIBRARY,
                    "",
                    List.of(),
                    new FileId(UUID.randomUUID()),
                    List.of(),
                    8,
                    Set.of(Language.ENGLISH),
                    state,
                    Instant.parse("2026-01-09T15:00:00Z"),
                    TODAY,
                    null,
                    new Readiness(trained, TODAY, LocalDate.of(2026, 4, 1), true))));
  }

  private MvcTestResult get() {
    return pages.get().uri(PAGE).with(user("u4001")).exchange();
  }

  private MvcTestResult post(String path, Map<String, String> fields) {
    var request = pages.post().uri(PAGE + path).with(user("u4001")).with(csrf());
    request.param("portfolio", "sample");
    fields.forEach(request::param);
    return request.exchange();
  }
}
