package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
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
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.courses.Approval;
import org.colophon.courses.CompletionRefused;
import org.colophon.courses.CompletionRefused.Reason;
import org.colophon.courses.CompletionState;
import org.colophon.courses.CompletionView;
import org.colophon.courses.Completions;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.Delivery;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ReportCompletion;
import org.colophon.courses.Suspension;
import org.colophon.courses.TeachOut;
import org.colophon.courses.TeachOuts;
import org.colophon.files.FileId;
import org.colophon.files.FileRefused;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

@WebMvcTest(CompletionPages.class)
@Import({CompletionReports.class, PageFrame.class})
class CompletionPagesTest {

  static final SetId TECHNOLOGY = SetId.of("technology");
  static final MockMultipartFile CERTIFICATE =
      new MockMultipartFile("certificate", "certificate.pdf", "application/pdf", new byte[] {1});

  final CourseView course = course();

  @Autowired MockMvcTester pages;
  @MockitoBean Candidacies candidacies;
  @MockitoBean CourseCatalog catalog;
  @MockitoBean Completions completions;
  @MockitoBean TeachOuts teachOuts;
  @MockitoBean FileStore files;

  @BeforeEach
  void ruthIsACandidate() throws Exception {
    given(CandidacyState.ACCEPTED);
    when(catalog.ofSet(TECHNOLOGY)).thenReturn(List.of(course));
    when(catalog.all()).thenReturn(List.of(course));
    when(files.maxSize()).thenReturn(DataSize.ofMegabytes(10));
    when(files.store(any(), anyString(), any(), any()))
        .thenReturn(
            new StoredFile(
                Ruth.CERTIFICATE,
                "certificate.pdf",
                "application/pdf",
                1,
                "00",
                Ruth.ID,
                Instant.EPOCH));
    when(completions.report(any())).thenReturn(Ruth.COMPLETION);
    when(completions.find(Ruth.COMPLETION)).thenReturn(Ruth.completion(CompletionState.REPORTED));
  }

  @Test
  void formOffersTheCoursesOfTheSet() {
    assertThat(get("/completions/new?set=technology"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "For the set Technology",
            "value=\"" + course.id() + "\"",
            "Libraries online",
            "up to 10 MB",
            "name=\"set\" value=\"technology\"")
        .doesNotContain("error-summary");
  }

  @Test
  void whatStillCountsOfACourseThatEndsIsOneLine() {
    var approval =
        new Approval(
            LocalDate.of(2024, 6, 1),
            LocalDate.of(2026, 3, 9),
            LocalDate.of(2022, 6, 1),
            LocalDate.of(2027, 3, 9));
    var lapsed =
        new Approval(
            LocalDate.of(2022, 3, 8),
            LocalDate.of(2026, 3, 8),
            LocalDate.of(2020, 3, 8),
            LocalDate.of(2027, 3, 8));
    var suspended = new Suspension(LocalDate.of(2026, 2, 2), null);
    when(teachOuts.ofCandidate(Ruth.ID))
        .thenReturn(
            List.of(
                new TeachOut.Own(course, approval, null, TeachOut.Standing.EXPECTED),
                new TeachOut.Own(course, lapsed, null, TeachOut.Standing.REPORTED),
                new TeachOut.Own(course, approval, suspended, TeachOut.Standing.CREDITED)));

    assertThat(get("/completions"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Courses that end",
            "ends on March 9, 2026. If you have begun it by June 1, 2028, it counts when you complete it by March 9, 2027.",
            "ended on March 8, 2026. What you reported counts once it is confirmed.",
            "takes no new learners since February 2, 2026. If you had begun it by then, go on: it counts.")
        .doesNotContain("??");
  }

  @Test
  void whoIsNotAffectedReadsNothingOfIt() {
    assertThat(get("/completions")).hasStatusOk().bodyText().doesNotContain("Courses that end");
  }

  @Test
  void formSaysWhereASetHasNoCourse() {
    assertThat(get("/completions/new?set=youth"))
        .hasStatusOk()
        .bodyText()
        .contains("No course is approved for this set")
        .doesNotContain("name=\"certificate\"");
  }

  @Test
  void whatIsNotASetIsNotFound() {
    assertThat(get("/completions/new?set=No set")).hasStatus(404);
  }

  @ParameterizedTest
  @EnumSource(value = CandidacyState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
  void whoIsNotAcceptedIsSentHome(CandidacyState state) throws Exception {
    given(state);

    assertThat(get("/completions/new?set=technology")).hasRedirectedUrl("/home");
    assertThat(report(course.id().toString(), "2026-01-05", "2026-02-27", CERTIFICATE))
        .hasRedirectedUrl("/home");
    verify(files, never()).store(any(), any(), any(), any());
    verify(completions, never()).report(any());
  }

  @Test
  void whoNeverAppliedIsSentHome() {
    when(candidacies.ofPerson(Ruth.ID)).thenReturn(Optional.empty());

    assertThat(get("/completions/new")).hasRedirectedUrl("/home");
  }

  @Test
  void reportIsKeptWithItsCertificate() throws Exception {
    var answer = report(course.id().toString(), "2026-01-05", " 2026-02-27 ", CERTIFICATE);

    assertThat(answer).hasRedirectedUrl("/completions");
    assertThat((String) answer.getMvcResult().getFlashMap().get("notice"))
        .contains("“Libraries online”");
    verify(files).store(any(), eq("certificate.pdf"), eq(Ruth.ID), eq(CompletionReports.KINDS));
    verify(completions)
        .report(
            new ReportCompletion(
                Ruth.ID,
                Ruth.CASE,
                course.id(),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 2, 27),
                Ruth.CERTIFICATE));
  }

  @Test
  void sameReportOnceMoreKeepsNoSecondFile() throws Exception {
    keptBefore("00");

    assertThat(report(course.id().toString(), "2026-01-05", "2026-02-27", CERTIFICATE))
        .hasRedirectedUrl("/completions");
  }

  @Test
  void sameReportWithAnotherFileSaysThatTheFirstFileStays() throws Exception {
    keptBefore("11");

    assertThat(report(course.id().toString(), "2026-01-05", "2026-02-27", CERTIFICATE))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"certificate-error\"", "with another file");
  }

  @Test
  void everythingMissingIsSaidAtItsField() throws Exception {
    assertThat(report("", "", "soon", null))
        .hasStatusOk()
        .bodyText()
        .contains(
            "error-summary",
            "href=\"#course\"",
            "id=\"course-error\"",
            "id=\"startedOn-error\"",
            "id=\"completedOn-error\"",
            "id=\"certificate-error\"",
            "Choose the file with your certificate.");
    verify(files, never()).store(any(), any(), any(), any());
    verify(completions, never()).report(any());
  }

  @Test
  void nothingTypedIsLost() {
    assertThat(report(course.id().toString(), "2026-01-05", "2026-02-27", null))
        .bodyText()
        .contains(
            "value=\"" + course.id() + "\" selected",
            "name=\"startedOn\" value=\"2026-01-05\"",
            "name=\"completedOn\" value=\"2026-02-27\"",
            "name=\"set\" value=\"technology\"",
            "For the set Technology",
            "id=\"certificate-error\"")
        .doesNotContain("course-error", "startedOn-error", "completedOn-error");
  }

  @Test
  void courseOfAnotherSetIsNotTaken() throws Exception {
    assertThat(report(CourseId.next().toString(), "2026-01-05", "2026-02-27", CERTIFICATE))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"course-error\"");
    verify(completions, never()).report(any());
  }

  @Test
  void wrongKindOfFileIsRefusedAtTheField() throws Exception {
    var refused = mock(FileRefused.class);
    when(refused.getMessage()).thenReturn("This is not a PDF or an image. Save it as a PDF.");
    doThrow(refused).when(files).store(any(), any(), any(), any());

    assertThat(report(course.id().toString(), "2026-01-05", "2026-02-27", CERTIFICATE))
        .hasStatusOk()
        .bodyText()
        .contains(
            "id=\"certificate-error\"",
            "This is not a PDF or an image. Save it as a PDF.",
            "name=\"startedOn\" value=\"2026-01-05\"");
    verify(completions, never()).report(any());
  }

  @ParameterizedTest
  @CsvSource({
    "IN_THE_FUTURE, completedOn",
    "ENDS_BEFORE_IT_STARTS, completedOn",
    "BEFORE_LOOK_BACK, completedOn",
    "OUTSIDE_APPROVAL, startedOn",
    "SET_ALREADY_REPORTED, course",
    "SET_ALREADY_CONFIRMED, course",
    "ROUTE_CLOSED, course"
  })
  void whatDoesNotCountIsSaidAtTheField(Reason reason, String field) throws Exception {
    var refused = mock(CompletionRefused.class);
    when(refused.reason()).thenReturn(reason);
    when(refused.getMessage()).thenReturn("It does not count, because.");
    doThrow(refused).when(completions).report(any());

    assertThat(report(course.id().toString(), "2026-01-05", "2026-02-27", CERTIFICATE))
        .hasStatusOk()
        .bodyText()
        .contains(
            "id=\"" + field + "-error\"",
            "It does not count, because.",
            "name=\"completedOn\" value=\"2026-02-27\"");
  }

  @Test
  void listShowsWhatBecameOfEachReport() {
    when(completions.of(Ruth.ID))
        .thenReturn(
            List.of(
                Ruth.completion(CompletionState.REPORTED),
                Ruth.completion(CompletionState.REJECTED)));

    assertThat(get("/completions"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Cataloging step by step",
            "Elm County Libraries",
            "Waiting for confirmation",
            "Not confirmed",
            "The dates do not match.");
  }

  @Test
  void listSaysWhereNothingWasReported() {
    when(candidacies.ofPerson(Ruth.ID)).thenReturn(Optional.empty());

    assertThat(get("/completions"))
        .hasStatusOk()
        .bodyText()
        .contains("You have not reported a completed course yet.");
  }

  /** Ruth's report is there, with a file of this checksum. */
  private void keptBefore(String sha256) throws Exception {
    var kept = FileId.next();
    when(completions.report(any())).thenReturn(Ruth.COMPLETION);
    var known = mock(CompletionView.class);
    when(known.certificate()).thenReturn(Optional.of(kept));
    when(completions.find(Ruth.COMPLETION)).thenReturn(known);
    when(files.find(kept))
        .thenReturn(
            Optional.of(
                new StoredFile(
                    kept, "c.pdf", "application/pdf", 1, sha256, Ruth.ID, Instant.EPOCH)));
  }

  private void given(CandidacyState state) {
    when(candidacies.ofPerson(Ruth.ID)).thenReturn(Optional.of(Ruth.candidacy(state)));
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u1001").roles()).exchange();
  }

  private MvcTestResult report(
      String course, String startedOn, String completedOn, MockMultipartFile certificate) {
    var request =
        pages
            .post()
            .uri("/completions/new")
            .multipart()
            .param("set", "technology")
            .param("course", course)
            .param("startedOn", startedOn)
            .param("completedOn", completedOn)
            .with(user("u1001").roles())
            .with(csrf());
    return certificate == null ? request.exchange() : request.file(certificate).exchange();
  }

  private static CourseView course() {
    return new CourseView(
        CourseId.next(),
        ProviderId.next(),
        "Elm County Libraries",
        "Libraries online",
        TECHNOLOGY,
        Delivery.ONLINE,
        "",
        "",
        List.of(
            new Approval(
                LocalDate.of(2024, 6, 1),
                LocalDate.of(2028, 6, 1),
                LocalDate.of(2022, 6, 1),
                LocalDate.of(2029, 6, 1))),
        Set.of(),
        List.of());
  }
}
