package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colophon.candidates.AdmissionAssessment;
import org.colophon.candidates.ApplicationDraft;
import org.colophon.candidates.Applications;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.AgreementId;
import org.colophon.colleges.Agreements;
import org.colophon.colleges.CollegeProgram;
import org.colophon.colleges.GraduationClaim;
import org.colophon.colleges.GraduationRefused;
import org.colophon.colleges.GraduationState;
import org.colophon.colleges.GraduationView;
import org.colophon.colleges.Graduations;
import org.colophon.courses.ProviderId;
import org.colophon.credentials.CertificateNumber;
import org.colophon.credentials.HoursMissing;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.credentials.ProvisionalState;
import org.colophon.credentials.ProvisionalView;
import org.colophon.files.FileStore;
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
import org.springframework.util.unit.DataSize;

@WebMvcTest({GraduationPage.class, HoursPage.class})
@Import(PageFrame.class)
class GraduationPagesTest {

  static final CandidacyView RUTH = Ruth.candidacy(CandidacyState.ACCEPTED);
  static final CaseNumber CASE = CaseNumber.of("G-2026-00042");
  static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  static final CollegeProgram PROGRAM =
      new CollegeProgram(
          AgreementId.next(),
          ProviderId.next(),
          "Elm College",
          "Library Technology",
          "AAS",
          "",
          List.of(SetId.of("technology")),
          DAY,
          DAY.plusYears(4));

  @Autowired MockMvcTester pages;
  @MockitoBean Graduations graduations;
  @MockitoBean Agreements agreements;
  @MockitoBean FileStore files;
  @MockitoBean ProvisionalCertifications provisionals;
  @MockitoBean Applications applications;

  @BeforeEach
  void elmHasAnAgreement() {
    when(files.maxSize()).thenReturn(DataSize.ofMegabytes(25));
    when(agreements.agreed()).thenReturn(List.of(PROGRAM));
  }

  @Test
  void aGraduateAgreesThatTheCollegeIsAsked() throws Exception {
    assertThat(get("/graduation"))
        .hasStatusOk()
        .bodyText()
        .contains("Elm College: Library Technology", "I agree that the program asks my college");

    assertThat(ask("2", "28", "true")).hasRedirectedUrl("/graduation");

    verify(graduations).ask(Ruth.ID, new GraduationClaim(PROGRAM.id(), "Ruth Moss", DAY, null));
  }

  @Test
  void withoutConsentOrWithADayThatIsNoneNobodyIsAsked() throws Exception {
    assertThat(ask("2", "30", "false"))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#graduatedOn\"", "href=\"#agreed\"", "Ruth Moss", "value=\"30\"");
    assertThat(
            pages
                .post()
                .uri("/graduation")
                .with(csrf())
                .with(user(Ruth.ID.value()))
                .param("agreement", "magic")
                .exchange())
        .bodyText()
        .contains("href=\"#agreement\"", "href=\"#nameThen\"");

    verify(graduations, never()).ask(any(), any());
  }

  @Test
  void whyADayIsNotRecognizedStandsAtItsField() throws Exception {
    var refused = mock(GraduationRefused.class);
    when(refused.field()).thenReturn("graduatedOn");
    when(refused.getMessage()).thenReturn("Its graduates are recognized from March 1.");
    doThrow(refused).when(graduations).ask(any(), any());

    assertThat(ask("2", "28", "true"))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"graduatedOn-error\"", "recognized from March 1");
  }

  @Test
  void aRequestIsTakenBackByItsOwnerOnly() throws Exception {
    when(graduations.of(Ruth.ID)).thenReturn(List.of(graduation()));
    assertThat(get("/graduation")).bodyText().contains("Not answered yet", "Take it back");

    assertThat(post("/graduation/G-2026-00099/withdraw")).hasRedirectedUrl("/graduation");
    verify(graduations, never()).withdraw(any(), any());
    assertThat(post("/graduation/" + CASE + "/withdraw")).hasRedirectedUrl("/graduation");
    verify(graduations).withdraw(Ruth.ID, CASE);
  }

  @Test
  void whoHoldsNothingProvisionalHasNoHoursToReport() {
    assertThat(get("/certificate/hours"))
        .hasStatusOk()
        .bodyText()
        .contains("You have no provisional certification.")
        .doesNotContain("<form method=\"post\" action=\"/certificate/hours\"");
  }

  @Test
  void hoursAreReportedOnceThereAreEnough() throws Exception {
    provisional(1819);
    assertThat(get("/certificate/hours"))
        .bodyText()
        .contains("1,820 hours of library work", "As soon as there are enough", "via=HOURS")
        .doesNotContain("Report these hours");

    provisional(1820);
    assertThat(get("/certificate/hours")).bodyText().contains("Report these hours");
    assertThat(post("/certificate/hours")).hasRedirectedUrl("/certificate/hours");
    verify(provisionals).report(Ruth.ID);
  }

  @Test
  void aStalePageReportsNothingAndSaysWhy() throws Exception {
    var missing = mock(HoursMissing.class);
    when(missing.assessment()).thenReturn(assessment(1819));
    doThrow(missing).when(provisionals).report(Ruth.ID);

    assertThat(post("/certificate/hours"))
        .hasRedirectedUrl("/certificate/hours")
        .flash()
        .containsEntry("warning", "There is still 1 hour missing.");
  }

  private void provisional(int hours) {
    var number = CaseNumber.of("H-2026-00042");
    when(provisionals.ofPerson(Ruth.ID))
        .thenReturn(
            Optional.of(
                new ProvisionalView(
                    number,
                    CertificateNumber.of("LSSC-2026-2RQ7-RJGF"),
                    Ruth.CASE,
                    Ruth.ID,
                    ProvisionalState.OPEN,
                    DAY.plusYears(4),
                    null,
                    List.of(),
                    null,
                    null,
                    "",
                    null)));
    when(provisionals.count(number)).thenReturn(assessment(hours));
    when(applications.draft(Ruth.ID))
        .thenReturn(new ApplicationDraft(RUTH.application(), List.of(), Map.of()));
  }

  private static AdmissionAssessment assessment(int hours) {
    var counted = RUTH.assessment();
    return new AdmissionAssessment(
        hours,
        1820,
        false,
        false,
        counted.windowFrom(),
        counted.windowTo(),
        counted.lines(),
        List.of());
  }

  private static GraduationView graduation() {
    return new GraduationView(
        CASE,
        Ruth.ID,
        PROGRAM,
        "Ruth Moss",
        DAY,
        null,
        GraduationState.ASKED,
        Ruth.NOW,
        DAY.plusDays(14),
        DAY.plusDays(24),
        Optional.empty());
  }

  private MvcTestResult ask(String month, String day, String agreed) {
    return pages
        .post()
        .uri("/graduation")
        .with(csrf())
        .with(user(Ruth.ID.value()))
        .param("agreement", PROGRAM.id().toString())
        .param("nameThen", " Ruth Moss ")
        .param("graduatedOn.month", month)
        .param("graduatedOn.day", day)
        .param("graduatedOn.year", "2026")
        .param("agreed", agreed)
        .exchange();
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user(Ruth.ID.value())).exchange();
  }

  private MvcTestResult post(String address) {
    return pages.post().uri(address).with(csrf()).with(user(Ruth.ID.value())).exchange();
  }
}
