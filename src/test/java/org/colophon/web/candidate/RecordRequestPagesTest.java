package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.TimelineEntry.Kind;
import org.colophon.records.RecordQuestion;
import org.colophon.records.RecordRequestOpen;
import org.colophon.records.RecordRequestState;
import org.colophon.records.RecordRequests;
import org.colophon.records.RecordWish;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(RecordRequestPages.class)
@Import(PageFrame.class)
class RecordRequestPagesTest {

  static final String NEW = "/record/requests/new?wish=";

  @Autowired MockMvcTester pages;
  @MockitoBean RecordRequests requests;
  @MockitoBean OwnCase own;

  @Test
  void whatCanBeAskedIsSaidWithItsTime() {
    assertThat(get("/record/requests"))
        .hasStatusOk()
        .bodyText()
        .contains("within 45 days", NEW + "copy", NEW + "correction", NEW + "deletion")
        .doesNotContain("Your requests<", "??");
  }

  @ParameterizedTest
  @CsvSource({
    "copy,What you need,(optional)",
    "correction,Which entry is not right,How it should read",
    "deletion,these stay by the rules of the program: entries in the public register,What should"
  })
  void eachKindAsksForWhatItNeeds(String wish, String one, String other) {
    assertThat(get(NEW + wish))
        .hasStatusOk()
        .bodyText()
        .contains(one, other, "at most 45 days later")
        .doesNotContain("error-summary", "??");
  }

  @Test
  void whatCannotBeAskedLeadsBackToWhatCan() {
    for (var wish : List.of("", "anything")) {
      assertThat(get(NEW + wish)).hasRedirectedUrl("/record/requests");
      assertThat(post(NEW + wish, "", "")).hasRedirectedUrl("/record/requests");
    }
  }

  @Test
  void aCorrectionIsFiled() throws Exception {
    when(requests.file(any(), any())).thenReturn(Ruth.RECORD_CASE);

    var answer = post(NEW + "correction", " Date of birth ", " May 4, 1989 ");

    assertThat(answer).hasRedirectedUrl("/record/requests");
    assertThat((String) answer.getMvcResult().getFlashMap().get("notice"))
        .contains("R-2026-00001", "letter");
    verify(requests)
        .file(Ruth.ID, new RecordQuestion(RecordWish.CORRECTION, "Date of birth", "May 4, 1989"));
  }

  @Test
  void aCopyNeedsNoWordsAndTakesNoItem() throws Exception {
    when(requests.file(any(), any())).thenReturn(Ruth.RECORD_CASE);

    assertThat(post(NEW + "copy", "slipped in", "")).hasRedirectedUrl("/record/requests");

    verify(requests).file(Ruth.ID, RecordQuestion.of(RecordWish.COPY, ""));
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() throws Exception {
    assertThat(post(NEW + "correction", " ", "May 4, 1989"))
        .bodyText()
        .contains("href=\"#item\"", "id=\"item-error\"", "May 4, 1989")
        .doesNotContain("id=\"details-error\"");
    assertThat(post(NEW + "correction", "Date of birth", ""))
        .bodyText()
        .contains("id=\"details-error\"", "value=\"Date of birth\"");
    assertThat(post(NEW + "correction", "x".repeat(201), "y".repeat(4001)))
        .bodyText()
        .contains("at most 200 characters", "at most 4,000 characters", "y".repeat(4001));
    verify(requests, never()).file(any(), any());
  }

  @Test
  void theSameAskedTwiceIsAnsweredWithASentence() throws Exception {
    var open = mock(RecordRequestOpen.class);
    when(open.getMessage()).thenReturn("Your request R-2026-00001 is open.");
    when(requests.file(any(), any())).thenThrow(open);

    var answer = post(NEW + "copy", "", "");

    assertThat(answer.getMvcResult().getFlashMap().get("warning"))
        .isEqualTo("Your request R-2026-00001 is open.");
  }

  @Test
  void anOpenRequestShowsItsDayAndCanBeWithdrawn() {
    given(RecordRequestState.FILED);

    assertThat(get("/record/requests"))
        .bodyText()
        .contains("R-2026-00001", "With the program office", "Answer by April 23, 2026");
    assertThat(get("/record/requests/R-2026-00001"))
        .bodyText()
        .contains(
            "the end of April 23, 2026 (Central Time)",
            "Date of birth",
            "It is May 4, 1989.",
            "Withdraw this request",
            "Case read by program staff.")
        .doesNotContain("You can complain", "??");
    assertThat(post("/record/requests/R-2026-00001/withdraw", "", ""))
        .hasRedirectedUrl("/record/requests");
    verify(requests).withdraw(Ruth.ID, Ruth.RECORD_CASE);
  }

  @Test
  void anAnswerSaysWhatWasDoneAndHowToComplain() {
    given(RecordRequestState.PARTLY_GRANTED);

    assertThat(get("/record/requests/R-2026-00001"))
        .bodyText()
        .contains(
            "Granted in part", "Corrected in the application.", "One is right.", "You can complain")
        .doesNotContain("What happens next", "Withdraw this request", "u2001", "Whitfield", "??");
  }

  @Test
  void requestsOfOthersAreNotThere() {
    given(RecordRequestState.FILED);

    assertThat(get("/record/requests/R-2026-00002")).hasStatus(404);
    assertThat(get("/record/requests/nonsense")).hasStatus(404);
    assertThat(post("/record/requests/nonsense/withdraw", "", "")).hasStatus(404);
    verify(requests, never()).withdraw(any(), any());
  }

  private void given(RecordRequestState state) {
    when(requests.of(Ruth.ID)).thenReturn(List.of(Ruth.recordRequest(state)));
    when(own.timeline(CaseNumber.of("R-2026-00001")))
        .thenReturn(List.of(Ruth.line(2, Kind.VIEW, "Case read by program staff.", Ruth.AMOS)));
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u1001").roles()).exchange();
  }

  private MvcTestResult post(String address, String item, String details) {
    return pages
        .post()
        .uri(address)
        .param("item", item)
        .param("details", details)
        .with(user("u1001").roles())
        .with(csrf())
        .exchange();
  }
}
