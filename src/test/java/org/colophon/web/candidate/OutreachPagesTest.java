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
import java.util.Map;
import java.util.Optional;
import org.colophon.cases.CaseNumber;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.colophon.webinars.OutreachOpen;
import org.colophon.webinars.OutreachQuestion;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.OutreachState;
import org.colophon.webinars.OutreachView;
import org.colophon.webinars.OutreachWish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(OutreachPages.class)
@Import(PageFrame.class)
class OutreachPagesTest {

  static final CaseNumber CASE = CaseNumber.of("O-2026-00001");
  static final String WEBINAR = "/outreach/new?wish=webinar";
  static final String PROMOTE = "/outreach/new?wish=promote";

  @Autowired MockMvcTester pages;
  @MockitoBean OutreachRequests requests;

  @Test
  void aGroupAsksForAWebinar() throws Exception {
    when(requests.file(any(), any())).thenReturn(CASE);
    assertThat(get(WEBINAR))
        .hasStatusOk()
        .bodyText()
        .contains("within 10 days")
        .doesNotContain("??");

    var answer = post(WEBINAR, group("25"));

    assertThat(answer).hasRedirectedUrl("/outreach");
    assertThat((String) answer.getMvcResult().getFlashMap().get("notice")).contains("O-2026-00001");
    verify(requests)
        .file(
            Ruth.ID,
            new OutreachQuestion(
                OutreachWish.GROUP_WEBINAR, "Oak Park Library", 25, "In May", "How to begin."));
  }

  @Test
  void aPromoterOffersAndTakesNoNumbers() throws Exception {
    when(requests.file(any(), any())).thenReturn(CASE);
    assertThat(get(PROMOTE)).hasStatusOk().bodyText().doesNotContain("id=\"people\"", "??");

    assertThat(post(PROMOTE, group("25"))).hasRedirectedUrl("/outreach");

    verify(requests)
        .file(
            Ruth.ID,
            new OutreachQuestion(
                OutreachWish.PROMOTION, "Oak Park Library", null, "", "How to begin."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "10001", "many", "2.5"})
  void aNumberOfPeopleIsANumber(String people) throws Exception {
    assertThat(post(WEBINAR, group(people)))
        .bodyText()
        .contains("id=\"people-error\"", "Oak Park Library", "How to begin.")
        .doesNotContain("id=\"details-error\"", "??");
    verify(requests, never()).file(any(), any());
  }

  @Test
  void whatIsMissingOrTooLongIsSaidAtItsField() {
    assertThat(post(PROMOTE, Map.of("organization", " ", "details", "")))
        .bodyText()
        .contains("id=\"organization-error\"", "id=\"details-error\"", "href=\"#organization\"");
    assertThat(
            post(
                WEBINAR,
                Map.of(
                    "organization", "x".repeat(201),
                    "people", "3",
                    "wishedTime", "y".repeat(201),
                    "details", "z".repeat(4001))))
        .bodyText()
        .contains("at most 200 characters", "at most 4,000 characters", "z".repeat(4001))
        .contains("id=\"wishedTime-error\"");
  }

  @Test
  void whatIsAskedBesideOneThatWaitsStaysOnThePage() throws Exception {
    var open = mock(OutreachOpen.class);
    when(open.getMessage()).thenReturn("Your O-2026-00001 is not answered yet.");
    when(requests.file(any(), any())).thenThrow(open);
    when(requests.of(Ruth.ID)).thenReturn(List.of(waiting()));

    assertThat(get(WEBINAR).getMvcResult().getFlashMap().get("warning"))
        .asString()
        .contains("O-2026-00001 is not answered yet");
    assertThat(get(PROMOTE)).hasStatusOk();
    assertThat(post(WEBINAR, group("3")))
        .hasStatusOk()
        .bodyText()
        .contains("Your O-2026-00001 is not answered yet.", "Oak Park Library", "How to begin.");
    assertThat(post(WEBINAR, group("25"))).as("the same again").hasRedirectedUrl("/outreach");
  }

  @Test
  void theListShowsTheAnswerAndLetsOnlyWhatIsOpenBeTakenBack() throws Exception {
    var open = view(CASE, OutreachState.FILED, Optional.empty());
    var answered =
        view(
            CaseNumber.of("O-2026-00002"),
            OutreachState.ACCEPTED,
            Optional.of(new OutreachView.Answer("We come in May.", Ruth.AMOS, Ruth.NOW)));
    when(requests.of(Ruth.ID)).thenReturn(List.of(open, answered));

    assertThat(get("/outreach"))
        .hasStatusOk()
        .bodyText()
        .contains("We come in May.", "/outreach/O-2026-00001/withdraw", "March 19, 2026")
        .doesNotContain("/outreach/O-2026-00002/withdraw", "??");
    post("/outreach/O-2026-00002/withdraw", Map.of());
    post("/outreach/nonsense/withdraw", Map.of());
    verify(requests, never()).withdraw(any(), any());
    assertThat(post("/outreach/O-2026-00001/withdraw", Map.of())).hasRedirectedUrl("/outreach");
    verify(requests).withdraw(Ruth.ID, CASE);
  }

  @Test
  void whatCannotBeAskedLeadsBack() {
    for (var wish : List.of("", "anything")) {
      assertThat(get("/outreach/new?wish=" + wish)).hasRedirectedUrl("/outreach");
      assertThat(post("/outreach/new?wish=" + wish, group("3"))).hasRedirectedUrl("/outreach");
    }
  }

  private static OutreachView waiting() {
    return new OutreachView(
        CASE,
        Ruth.ID,
        new OutreachQuestion(
            OutreachWish.GROUP_WEBINAR, "Oak Park Library", 25, "In May", "How to begin."),
        OutreachState.FILED,
        Ruth.NOW,
        Ruth.TODAY.plusDays(10),
        Optional.empty());
  }

  private static OutreachView view(
      CaseNumber number, OutreachState state, Optional<OutreachView.Answer> answer) {
    return new OutreachView(
        number,
        Ruth.ID,
        new OutreachQuestion(OutreachWish.PROMOTION, "Oak Park Library", null, "", "A talk."),
        state,
        Ruth.NOW,
        Ruth.TODAY.plusDays(10),
        answer);
  }

  private static Map<String, String> group(String people) {
    return Map.of(
        "organization", "Oak Park Library",
        "people", people,
        "wishedTime", "In May",
        "details", " How to begin. ");
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u1001")).exchange();
  }

  private MvcTestResult post(String address, Map<String, String> typed) {
    var request = pages.post().uri(address).with(user("u1001")).with(csrf());
    typed.forEach(request::param);
    return request.exchange();
  }
}
