package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.credentials.AwardId;
import org.colophon.credentials.CertificateNumber;
import org.colophon.credentials.CertificateView;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.EmployerLetterRefused;
import org.colophon.credentials.RegisterStatus;
import org.colophon.files.FileId;
import org.colophon.files.FileStore;
import org.colophon.files.StoredFile;
import org.colophon.installation.Links;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(CertificatePage.class)
@Import(CertificatePageTest.Frame.class)
class CertificatePageTest {

  static final PersonId ADA = PersonId.of("u1001");
  static final CertificateNumber NUMBER = CertificateNumber.of("LSSC-2026-2RQ7-RJGF");
  static final FileId CERTIFICATE = FileId.next();
  static final FileId TRANSCRIPT = FileId.next();

  @Autowired MockMvcTester pages;
  @MockitoBean Certificates certificates;
  @MockitoBean FileStore files;
  @MockitoBean Links links;

  @BeforeEach
  void adasPapers() {
    when(links.to("/check/{number}", NUMBER.value()))
        .thenReturn("https://library.example/check/" + NUMBER);
    keep(CERTIFICATE, "certificate");
    keep(TRANSCRIPT, "transcript");
  }

  @Test
  void showsTheHolderWhatTheyHaveAndWhereOthersCheckIt() {
    given(certificate(true, true));

    assertThat(get("/certificate", "u1001"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Ada Lind",
            "class=\"status done\"",
            "Certified Library Support Staff (CLSS)",
            NUMBER.value(),
            "November 30, 2030",
            "href=\"/certificate.pdf\"",
            "href=\"/transcript.pdf\"",
            "href=\"/check/" + NUMBER + "\"",
            "Hide me")
        .doesNotContain("making your certificate");
  }

  @Test
  void saysThatTheRegisterShowsNothingOfAHiddenHolder() {
    given(certificate(false, true));

    assertThat(get("/certificate", "u1001"))
        .bodyText()
        .contains("does not show you", "Show me in the public register")
        .doesNotContain("href=\"/check/" + NUMBER);
  }

  @Test
  void offersNoDownloadBeforeThePapersAreMade() {
    given(certificate(true, false));

    assertThat(get("/certificate", "u1001"))
        .bodyText()
        .contains("We are making your certificate")
        .doesNotContain("/certificate.pdf");
    assertThat(get("/certificate.pdf", "u1001")).hasStatus(404);
  }

  @Test
  void whoHasNoneIsToldSo() {
    assertThat(get("/certificate", "u1002"))
        .hasStatusOk()
        .bodyText()
        .contains("You have no certificate yet.", "href=\"/sets\"");
  }

  @Test
  void thePapersAreSavedNotShown() {
    given(certificate(true, true));

    assertThat(get("/certificate.pdf", "u1001"))
        .hasStatusOk()
        .hasHeader("Content-Type", "application/pdf")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .bodyText()
        .isEqualTo("certificate");
    assertThat(get("/transcript.pdf", "u1001").getResponse().getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"transcript-" + NUMBER + ".pdf\"");
  }

  @Test
  void nobodyGetsThePapersOfSomebodyElse() {
    given(certificate(true, true));

    assertThat(get("/certificate.pdf", "u1002")).hasStatus(404);
    assertThat(get("/transcript.pdf", "u1002")).hasStatus(404);
    verify(files, never()).read(any());
  }

  @Test
  void theHolderSaysWhetherTheRegisterShowsThem() {
    given(certificate(true, true));

    assertThat(post("false")).hasRedirectedUrl("/certificate");

    verify(certificates).show(ADA, false);
  }

  @Test
  void withoutOurFormNothingChanges() {
    assertThat(
            pages
                .post()
                .uri("/certificate/register")
                .param("shown", "true")
                .with(user("u1001").roles()))
        .hasStatus(403);
    verify(certificates, never()).show(any(), anyBoolean());
  }

  @Test
  void theHolderHasALetterWrittenToAnEmployer() {
    given(certificate(true, true));

    assertThat(letter("Boise Public Library", "Director@Library.example", "true"))
        .hasRedirectedUrl("/certificate");

    verify(certificates)
        .writeToEmployer(
            NUMBER, "Boise Public Library", EmailAddress.of("director@library.example"));
  }

  @Test
  void aLetterNeedsAddresseeAddressAndConsent() {
    given(certificate(true, true));

    assertThat(letter("", "nowhere", "false"))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"addressee-error\"", "id=\"email-error\"", "id=\"agreed-error\"")
        .contains("value=\"nowhere\"");
    verify(certificates, never()).writeToEmployer(any(), any(), any());
  }

  @Test
  void aRefusedLetterSaysWhyAndKeepsWhatWasTyped() {
    given(certificate(true, true));
    var before = mock(EmployerLetterRefused.class);
    when(before.reason()).thenReturn(EmployerLetterRefused.Reason.WRITTEN_BEFORE);
    doThrow(before).when(certificates).writeToEmployer(any(), any(), any());

    assertThat(letter("Boise Public Library", "director@library.example", "true"))
        .hasStatusOk()
        .bodyText()
        .contains("We have written to this address", "value=\"Boise Public Library\"");
  }

  @Test
  void whoIsNotCertifiedHasNobodyWrittenTo() {
    assertThat(letter("Boise Public Library", "director@library.example", "true"))
        .hasRedirectedUrl("/certificate");
    verify(certificates, never()).writeToEmployer(any(), any(), any());
  }

  private MvcTestResult letter(String addressee, String email, String agreed) {
    return pages
        .post()
        .uri("/certificate/employer")
        .param("addressee", addressee)
        .param("email", email)
        .param("agreed", agreed)
        .with(user("u1001").roles())
        .with(csrf())
        .exchange();
  }

  private void given(CertificateView certificate) {
    when(certificates.ofPerson(ADA)).thenReturn(Optional.of(certificate));
  }

  private void keep(FileId id, String content) {
    when(files.find(id))
        .thenReturn(
            Optional.of(
                new StoredFile(
                    id,
                    content + "-" + NUMBER + ".pdf",
                    "application/pdf",
                    content.length(),
                    "",
                    ADA,
                    Instant.EPOCH)));
    when(files.read(id)).thenReturn(new ByteArrayInputStream(content.getBytes()));
  }

  private static CertificateView certificate(boolean shown, boolean rendered) {
    return new CertificateView(
        AwardId.next(),
        ADA,
        CaseNumber.of("C-2026-00042"),
        NUMBER,
        "Ada Lind",
        "Library Support Staff Certification (LSSC)",
        "Certified Library Support Staff (CLSS)",
        LocalDate.of(2026, 11, 23),
        LocalDate.of(2030, 11, 30),
        RegisterStatus.ACTIVE,
        shown,
        rendered ? Optional.of(CERTIFICATE) : Optional.empty(),
        rendered ? Optional.of(TRANSCRIPT) : Optional.empty());
  }

  private MvcTestResult get(String address, String person) {
    return pages.get().uri(address).with(user(person).roles()).exchange();
  }

  private MvcTestResult post(String shown) {
    return pages
        .post()
        .uri("/certificate/register")
        .param("shown", shown)
        .with(user("u1001").roles())
        .with(csrf())
        .exchange();
  }

  @TestConfiguration
  @ComponentScan(
      basePackages = "org.colophon.web",
      useDefaultFilters = false,
      includeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = "org\\.colophon\\.web\\.(Texts|Dates|Imprint)"))
  static class Frame {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneId.of("America/Chicago"));
    }
  }
}
