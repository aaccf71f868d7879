package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.EmailAddress;
import org.colophon.installation.Installation;
import org.colophon.installation.Links;
import org.colophon.notifications.Notices;
import org.colophon.web.testing.OpenPages;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.colophon.web.testing.Talks;
import org.colophon.webinars.RegistrationGone;
import org.colophon.webinars.RegistrationGone.Why;
import org.colophon.webinars.RegistrationState;
import org.colophon.webinars.WebinarClosed;
import org.colophon.webinars.WebinarRegistrations;
import org.colophon.webinars.WebinarRegistrations.Linked;
import org.colophon.webinars.Webinars;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(WebinarPages.class)
@Import({PageFrame.class, OpenPages.class, WebinarData.class})
@EnableConfigurationProperties(Installation.class)
class WebinarPagesTest {

  static final String PAGE = "/webinars/" + Talks.ID;

  @Autowired MockMvcTester pages;
  @MockitoBean Webinars webinars;
  @MockitoBean WebinarRegistrations registrations;
  @MockitoBean Notices notices;
  @MockitoBean Links links;

  @BeforeEach
  void oneIsPlanned() {
    when(links.to(any(), any(Object[].class))).thenReturn("https://certify.example.org" + PAGE);
    when(links.home()).thenReturn("https://certify.example.org/");
    when(webinars.find(Talks.ID)).thenReturn(Optional.of(Talks.coming()));
    when(webinars.free(Talks.ID)).thenReturn(12L);
  }

  @Test
  void theListShowsWhatComesAndWhatWasRecorded() {
    when(webinars.coming()).thenReturn(List.of(Talks.coming()));
    when(webinars.past()).thenReturn(List.of(Talks.past("https://video.example.org/1")));

    assertThat(get("/webinars"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"" + PAGE + "\"",
            "What is &lt;certification&gt;?",
            "Tuesday, March 24, 2026, 2:00 PM to 3:00 PM Central Daylight Time",
            "https://video.example.org/1",
            "/outreach/new?wish=webinar")
        .doesNotContain("meet.example.org", "??");
  }

  @Test
  void aVisitorRegistersByNameAndAddressAndNeverSeesTheMeetingLink() {
    assertThat(get(PAGE))
        .hasStatusOk()
        .bodyText()
        .contains("12 places are free.", "id=\"name\"", "id=\"email\"", "until March 24, 2027")
        .doesNotContain("meet.example.org", "??");
  }

  @Test
  void searchEnginesReadTheEvent() throws Exception {
    var script =
        Jsoup.parse(get(PAGE).getResponse().getContentAsString())
            .select("script[type=application/ld+json]")
            .first();
    var data = new ObjectMapper().readTree(script.data());

    assertThat(data.get("@type").asText()).isEqualTo("Event");
    assertThat(data.get("name").asText()).isEqualTo("What is <certification>?");
    assertThat(data.get("description").asText()).isEqualTo("An introduction.</script><b>");
    assertThat(data.get("startDate").asText()).isEqualTo("2026-03-24T14:00-05:00");
    assertThat(data.get("endDate").asText()).isEqualTo("2026-03-24T15:00-05:00");
    assertThat(data.get("eventStatus").asText()).isEqualTo("https://schema.org/EventScheduled");
    assertThat(data.get("remainingAttendeeCapacity").asInt()).isEqualTo(12);
    assertThat(data.toString()).doesNotContain("meet.example.org");
  }

  @Test
  void aLetterIsAskedForAndThePageSaysSo() throws Exception {
    var answer = register(" Mira Okafor ", " Mira@Library.example ");

    assertThat(answer).hasRedirectedUrl(PAGE + "/asked");
    verify(registrations).ask(Talks.ID, "Mira Okafor", EmailAddress.of("mira@library.example"));
    assertThat(pages.get().uri(PAGE + "/asked").flashAttr("email", "mira@library.example"))
        .hasStatusOk()
        .bodyText()
        .contains("mira@library.example", "within 2 days")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @CsvSource({
    "'', mira@library.example, name",
    "http://ads.example, mira@library.example, name",
    "Mira, '', email",
    "Mira, no address, email",
    "Mira, mira@library, email"
  })
  void whatIsWrongIsSaidAtItsFieldAndNothingIsLost(String name, String email, String field)
      throws Exception {
    assertThat(register(name, email))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"")
        .contains("value=\"" + (field.equals("name") ? email : name) + "\"")
        .doesNotContain("??");
    verify(registrations, never()).ask(any(), any(), any());
  }

  @Test
  void whoIsSignedInRegistersWithTheirAccount() throws Exception {
    when(registrations.register(Talks.ID, Ruth.ID))
        .thenReturn(Talks.registration(RegistrationState.WAITING));

    assertThat(pages.get().uri(PAGE).with(user("u1001")))
        .bodyText()
        .contains("name and the address of your account")
        .doesNotContain("id=\"email\"");
    var answer = pages.post().uri(PAGE + "/register").with(user("u1001")).with(csrf()).exchange();

    assertThat(answer).hasRedirectedUrl(PAGE);
    assertThat((String) answer.getMvcResult().getFlashMap().get("notice"))
        .startsWith("You are on the waiting list.");
  }

  @Test
  void whoIsRegisteredSeesItAndCanCancel() throws Exception {
    when(registrations.of(Talks.ID, Ruth.ID))
        .thenReturn(Optional.of(Talks.registration(RegistrationState.REGISTERED)));

    assertThat(pages.get().uri(PAGE).with(user("u1001")))
        .bodyText()
        .contains("You are registered", PAGE + "/leave", "href=\"https://meet.example.org/room\"")
        .doesNotContain(PAGE + "/register", "??");
    assertThat(pages.post().uri(PAGE + "/leave").with(user("u1001")).with(csrf()))
        .hasRedirectedUrl(PAGE);
    verify(registrations).cancel(Talks.ID, Ruth.ID);
    assertThat(pages.post().uri(PAGE + "/leave").with(csrf())).hasRedirectedUrl(PAGE);
  }

  /** As a browser does that shows a form with errors and is asked for its address anew. */
  @Test
  void whereAFormIsSentToIsNoDeadEnd() {
    assertThat(get(PAGE + "/register")).hasRedirectedUrl(PAGE);
    assertThat(get(PAGE + "/leave")).hasRedirectedUrl(PAGE);
    assertThat(pages.put().uri(PAGE + "/register").with(csrf())).hasStatus(405);
  }

  @Test
  void aFullWebinarOffersTheWaitingList() {
    when(webinars.free(Talks.ID)).thenReturn(-1L);

    assertThat(get(PAGE))
        .bodyText()
        .contains(
            "All places are taken", "Join the waiting list", "\"remainingAttendeeCapacity\":0");
  }

  @Test
  void whatIsOverOrCalledOffTakesNobody() throws Exception {
    when(webinars.find(Talks.ID))
        .thenReturn(Optional.of(Talks.past("https://video.example.org/1")));
    assertThat(get(PAGE))
        .bodyText()
        .contains("Watch the recording")
        .doesNotContain("/register\"", "??");
    when(webinars.find(Talks.ID)).thenReturn(Optional.of(Talks.cancelled()));
    assertThat(get(PAGE))
        .bodyText()
        .contains("does not take place. The speaker is ill.", "EventCancelled")
        .doesNotContain("/register\"", "??");

    var closed = mock(WebinarClosed.class);
    when(closed.getMessage()).thenReturn("It does not take place.");
    doThrow(closed).when(registrations).ask(any(), any(), any());
    var answer = register("Mira", "mira@library.example");
    assertThat(answer).hasRedirectedUrl(PAGE);
    assertThat(answer.getMvcResult().getFlashMap().get("warning"))
        .isEqualTo("It does not take place.");
  }

  @Test
  void openingTheLinkChangesNothingConfirmingIsAClick() throws Exception {
    when(registrations.find("t.s")).thenReturn(linked(RegistrationState.ASKED));
    when(registrations.confirm("t.s")).thenReturn(linked(RegistrationState.REGISTERED));

    assertThat(get("/webinars/confirm?token=t.s"))
        .bodyText()
        .contains("Mira Okafor", "mira@library.example", "value=\"t.s\"")
        .doesNotContain("??");
    verify(registrations, never()).confirm(any());
    var answer =
        pages.post().uri("/webinars/confirm").param("token", "t.s").with(csrf()).exchange();

    assertThat(answer).hasRedirectedUrl("/webinars/registration?token=t.s");
    assertThat((String) answer.getMvcResult().getFlashMap().get("notice"))
        .startsWith("You have a place.");
  }

  @Test
  void aConfirmedRegistrationIsNotConfirmedAgain() throws Exception {
    when(registrations.find("t.s")).thenReturn(linked(RegistrationState.REGISTERED));

    assertThat(get("/webinars/confirm?token=t.s"))
        .bodyText()
        .contains("/webinars/registration?token=t.s")
        .doesNotContain("<form method=\"post\" action=\"/webinars/confirm\"", "??");
  }

  @Test
  void ownRegistrationIsSeenAndCancelledByItsLink() throws Exception {
    when(registrations.find("t.s")).thenReturn(linked(RegistrationState.WAITING));
    when(registrations.cancel("t.s")).thenReturn(linked(RegistrationState.CANCELLED));

    assertThat(get("/webinars/registration?token=t.s"))
        .bodyText()
        .contains("You are on the waiting list", "Cancel my registration")
        .doesNotContain("??");
    assertThat(pages.post().uri("/webinars/registration").param("token", "t.s").with(csrf()))
        .hasRedirectedUrl(PAGE);
  }

  /** The letter may be lost, or the link another one since. */
  @Test
  void whoHasAPlaceFindsTheMeetingByTheirLinkUntilItIsOver() throws Exception {
    var joins = "href=\"https://meet.example.org/room\"";
    when(registrations.find("t.s")).thenReturn(linked(RegistrationState.REGISTERED));
    assertThat(get("/webinars/registration?token=t.s")).bodyText().contains(joins);
    when(registrations.find("t.s")).thenReturn(linked(RegistrationState.WAITING));
    assertThat(get("/webinars/registration?token=t.s")).bodyText().doesNotContain(joins);
    when(registrations.find("t.s"))
        .thenReturn(new Linked(Talks.past(null), Talks.registration(RegistrationState.REGISTERED)));
    assertThat(get("/webinars/registration?token=t.s"))
        .bodyText()
        .contains("This webinar is over.")
        .doesNotContain(joins, "You have a place");
  }

  @ParameterizedTest
  @EnumSource
  void aLinkThatDoesNothingAnyMoreSaysWhy(Why why) throws Exception {
    var gone = mock(RegistrationGone.class);
    when(gone.why()).thenReturn(why);
    when(registrations.find(any())).thenThrow(gone);
    when(registrations.confirm(any())).thenThrow(gone);
    when(registrations.cancel(any())).thenThrow(gone);

    for (var address : List.of("/webinars/confirm", "/webinars/registration")) {
      assertThat(get(address))
          .hasStatusOk()
          .bodyText()
          .contains("This link does nothing any more")
          .doesNotContain("??");
      assertThat(pages.post().uri(address).with(csrf()))
          .bodyText()
          .contains("This link does nothing any more");
    }
  }

  @Test
  void whatIsNoWebinarIsNotFound() {
    when(webinars.find(any())).thenReturn(Optional.empty());
    for (var id : List.of("x", "00000000-0000-0000-0000-000000000001")) {
      assertThat(get("/webinars/" + id)).hasStatus(404);
      assertThat(get("/webinars/" + id + "/asked")).hasStatus(404);
    }
  }

  private static Linked linked(RegistrationState state) {
    return new Linked(Talks.coming(), Talks.registration(state));
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).exchange();
  }

  private MvcTestResult register(String name, String email) {
    when(notices.mailsStayHere()).thenReturn(true);
    return pages
        .post()
        .uri(PAGE + "/register")
        .param("name", name)
        .param("email", email)
        .with(csrf())
        .exchange();
  }
}
