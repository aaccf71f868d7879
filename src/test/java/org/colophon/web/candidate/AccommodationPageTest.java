package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.colophon.accommodations.AccommodationState;
import org.colophon.accommodations.AccommodationView;
import org.colophon.accommodations.AccommodationView.Decision;
import org.colophon.accommodations.Accommodations;
import org.colophon.cases.CaseNumber;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(AccommodationPage.class)
@Import(PageFrame.class)
class AccommodationPageTest {

  static final CaseNumber CASE = CaseNumber.of("A-2026-00001");

  @Autowired MockMvcTester pages;
  @MockitoBean Accommodations accommodations;

  @Test
  void itSaysWhoReadsARequestBeforeItIsWritten() {
    assertThat(get())
        .hasStatusOk()
        .bodyText()
        .contains(
            "evaluators and the review committee do not see it",
            "You need not name a diagnosis",
            "name=\"needs\"")
        .doesNotContain("error-summary", "Earlier requests", "??");
  }

  @Test
  void anOpenRequestShowsWhatHappensNextAndCanBeWithdrawn() {
    when(accommodations.of(Ruth.ID)).thenReturn(List.of(request(AccommodationState.FILED)));

    assertThat(get())
        .bodyText()
        .contains("A-2026-00001", "More time.", "March 30, 2026", "Withdraw this request")
        .doesNotContain("name=\"needs\"", "Earlier requests");
    assertThat(post("/accommodation/withdraw", "")).hasRedirectedUrl("/accommodation");
    verify(accommodations).withdraw(Ruth.ID);
  }

  @Test
  void anAnswerIsReadAndAnotherRequestCanFollow() {
    when(accommodations.of(Ruth.ID)).thenReturn(List.of(request(AccommodationState.DECLINED)));

    assertThat(get())
        .bodyText()
        .contains("Earlier requests", "Declined", "Two weeks is the most.", "name=\"needs\"")
        .doesNotContain("u2001");
  }

  @Test
  void whatWouldHelpIsFiled() throws Exception {
    when(accommodations.file(Ruth.ID, "More time.")).thenReturn(CASE);

    var answer = post("/accommodation", " More time. ");

    assertThat(answer).hasRedirectedUrl("/accommodation");
    assertThat((String) answer.getMvcResult().getFlashMap().get("notice"))
        .contains("A-2026-00001", "letter");
  }

  @Test
  void nothingTypedIsSaidAtTheFieldAndNothingIsLost() throws Exception {
    assertThat(post("/accommodation", " "))
        .bodyText()
        .contains("href=\"#needs\"", "id=\"needs-error\"", "Say what would help you.");
    assertThat(post("/accommodation", "x".repeat(4001)))
        .bodyText()
        .contains("Use at most 4,000 characters.", "x".repeat(4001));
    verify(accommodations, never()).file(any(), any());
  }

  private static AccommodationView request(AccommodationState state) {
    var now = Instant.parse("2026-03-09T15:00:00Z");
    return new AccommodationView(
        CASE,
        Ruth.ID,
        "More time.",
        state,
        now,
        LocalDate.of(2026, 3, 30),
        state == AccommodationState.FILED
            ? Optional.empty()
            : Optional.of(new Decision("Two weeks is the most.", Ruth.AMOS, now)));
  }

  private MvcTestResult get() {
    return pages.get().uri("/accommodation").with(user("u1001").roles()).exchange();
  }

  private MvcTestResult post(String address, String needs) {
    return pages
        .post()
        .uri(address)
        .param("needs", needs)
        .with(user("u1001").roles())
        .with(csrf())
        .exchange();
  }
}
