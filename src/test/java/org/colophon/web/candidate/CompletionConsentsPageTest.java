package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyState;
import org.colophon.candidates.CandidacyView;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CompletionConsents;
import org.colophon.courses.ConsentView;
import org.colophon.courses.CourseCatalog;
import org.colophon.courses.CourseId;
import org.colophon.courses.CourseView;
import org.colophon.courses.Delivery;
import org.colophon.courses.ProviderId;
import org.colophon.program.SetId;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(CompletionConsentsPage.class)
@Import(PageFrame.class)
class CompletionConsentsPageTest {

  static final ProviderId ELM = ProviderId.next();

  @Autowired MockMvcTester pages;
  @MockitoBean Candidacies candidacies;
  @MockitoBean CompletionConsents consents;
  @MockitoBean CourseCatalog catalog;

  @BeforeEach
  void elmHasACourse() {
    when(catalog.all())
        .thenReturn(
            List.of(
                new CourseView(
                    CourseId.next(),
                    ELM,
                    "Elm County Libraries",
                    "Libraries online",
                    SetId.of("technology"),
                    Delivery.ONLINE,
                    "",
                    "",
                    List.of(),
                    Set.of(),
                    List.of())));
  }

  @Test
  void acceptedCandidateAgrees() {
    ruthIs(CandidacyState.ACCEPTED);

    assertThat(get()).hasStatusOk().bodyText().contains("Elm County Libraries", "I agree");
    assertThat(post("/completions/consents", ELM.toString()))
        .hasRedirectedUrl("/completions/consents")
        .flash()
        .containsKey("notice");

    verify(consents).give(Ruth.ID, Ruth.CASE, ELM);
  }

  @Test
  void whoChoosesNobodyOrIsNoCandidateAgreesToNothing() {
    ruthIs(CandidacyState.ACCEPTED);
    assertThat(post("/completions/consents", "nobody"))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"provider-error\"");
    ruthIs(CandidacyState.LAPSED);
    assertThat(get()).bodyText().doesNotContain("I agree").contains("once you are accepted");
    post("/completions/consents", ELM.toString());

    verify(consents, never()).give(any(), any(), any());
  }

  @Test
  void agreementIsTakenBackOnce() {
    ruthIs(CandidacyState.ACCEPTED);
    when(consents.of(Ruth.ID))
        .thenReturn(
            List.of(new ConsentView(ELM, "Elm County Libraries", Ruth.NOW, null, Ruth.CASE)));

    assertThat(get()).bodyText().contains("Take back").doesNotContain("I agree");
    post("/completions/consents/revoke", ELM.toString());
    verify(consents).revoke(Ruth.ID, ELM);

    when(consents.of(Ruth.ID))
        .thenReturn(
            List.of(new ConsentView(ELM, "Elm County Libraries", Ruth.NOW, Ruth.NOW, Ruth.CASE)));
    assertThat(get()).bodyText().contains("Taken back on", "I agree");
    post("/completions/consents/revoke", ELM.toString());
    verify(consents).revoke(any(), any());
  }

  @Test
  void agreementForAnEarlierCandidacyIsGivenAnew() {
    ruthIs(CandidacyState.ACCEPTED);
    var earlier = CaseNumber.of("C-2019-00007");
    when(consents.of(Ruth.ID))
        .thenReturn(List.of(new ConsentView(ELM, "Elm County Libraries", Ruth.NOW, null, earlier)));

    assertThat(get()).bodyText().contains("I agree");
  }

  private void ruthIs(CandidacyState state) {
    var candidacy = Mockito.mock(CandidacyView.class);
    when(candidacy.state()).thenReturn(state);
    when(candidacy.caseNumber()).thenReturn(Ruth.CASE);
    when(candidacies.ofPerson(Ruth.ID)).thenReturn(Optional.of(candidacy));
  }

  private MvcTestResult get() {
    return pages.get().uri("/completions/consents").with(user(Ruth.ID.value())).exchange();
  }

  private MvcTestResult post(String path, String provider) {
    return pages
        .post()
        .uri(path)
        .with(user(Ruth.ID.value()))
        .with(csrf())
        .param("provider", provider)
        .exchange();
  }
}
