package org.colophon.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colophon.web.testing.PageFrame;
import org.colophon.web.testing.Ruth;
import org.colophon.web.testing.Talks;
import org.colophon.webinars.AttendanceRefused;
import org.colophon.webinars.NotOverYet;
import org.colophon.webinars.PlacesTaken;
import org.colophon.webinars.RegistrationState;
import org.colophon.webinars.WebinarClosed;
import org.colophon.webinars.WebinarCounts;
import org.colophon.webinars.WebinarId;
import org.colophon.webinars.Webinars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(WebinarDesk.class)
@Import({PageFrame.class, WebinarDeskTest.Guarded.class})
class WebinarDeskTest {

  static final String PAGE = "/staff/webinars/" + Talks.ID;

  @TestConfiguration
  @EnableMethodSecurity
  static class Guarded {}

  @Autowired MockMvcTester pages;
  @MockitoBean Webinars webinars;

  @BeforeEach
  void oneIsPlanned() {
    show(false);
    var counts = new WebinarCounts(12, 3, 20, 8, 5);
    when(webinars.counts(any())).thenReturn(counts);
    when(webinars.countsOf(any())).thenReturn(Map.of(Talks.ID, counts));
    when(webinars.registrations(Talks.ID))
        .thenReturn(List.of(Talks.registration(RegistrationState.REGISTERED)));
  }

  @Test
  void theListCountsRegistrationsThatBecameApplicationsAndNamesNobody() {
    when(webinars.coming()).thenReturn(List.of(Talks.coming()));
    when(webinars.past()).thenReturn(List.of(Talks.past(null)));

    assertThat(get("/staff/webinars"))
        .hasStatusOk()
        .bodyText()
        .contains("12 of 100", "5 (25 %)", "still to do", "href=\"" + PAGE + "\"")
        .doesNotContain("Mira", "mira@", "??");
  }

  @Test
  void onlyProgramStaffGetIn() {
    for (var address : List.of("/staff/webinars", "/staff/webinars/new", PAGE, PAGE + "/edit")) {
      assertThat(pages.get().uri(address).with(user("u3001").roles("MANAGERS"))).hasStatus(403);
      assertThat(pages.get().uri(address).with(user("u3001").roles("COURSE_EVALUATORS")))
          .hasStatus(403);
    }
  }

  @Test
  void aWebinarIsScheduledOnTheClocksOfItsZone() {
    var id = WebinarId.next();
    when(webinars.schedule(any(), any())).thenReturn(id);
    assertThat(get("/staff/webinars/new"))
        .hasStatusOk()
        .bodyText()
        .contains("<option value=\"America/Chicago\" selected")
        .doesNotContain("??");

    assertThat(post("/staff/webinars/new", typed(Map.of())))
        .hasRedirectedUrl("/staff/webinars/" + id);

    verify(webinars)
        .schedule(
            argThat(
                it ->
                    it.time().startsAt().equals(Talks.COMING)
                        && it.time().minutes() == 60
                        && it.capacity() == 100
                        && it.listed()),
            eq(Ruth.AMOS));
  }

  @ParameterizedTest
  @CsvSource({
    "title,''",
    "description,''",
    "day,soon",
    "day,2026-02-30",
    "day,2026-03-09",
    "hour,25:00",
    "hour,''",
    "zone,Europe/Berlin",
    "minutes,9",
    "minutes,481",
    "minutes,an hour",
    "capacity,0",
    "capacity,10001",
    "meetingLink,meet.example.org",
    "meetingLink,javascript:alert(1)"
  })
  void whatIsWrongIsSaidAtItsFieldAndNothingIsLost(String field, String value) {
    var typed = new HashMap<>(typed(Map.of("hour", "09:59")));
    typed.put(field, value);

    assertThat(post("/staff/webinars/new", typed))
        .hasStatusOk()
        .bodyText()
        .contains("id=\"" + field + "-error\"", "href=\"#" + field + "\"")
        .contains(field.equals("title") ? "An introduction." : "What is it?")
        .doesNotContain("??");
    verify(webinars, never()).schedule(any(), any());
  }

  /** Clocks go back on 1 November 2026. */
  @Test
  void anHourThatComesTwiceIsNoTime() {
    assertThat(post("/staff/webinars/new", typed(Map.of("day", "2026-11-01", "hour", "01:30"))))
        .bodyText()
        .contains("Clocks are changed at this hour");
  }

  @Test
  void aChangeIsSavedUnlessSomebodyElseWasFaster() throws Exception {
    var seen = WebinarForm.stamp(Talks.coming());
    assertThat(get(PAGE + "/edit"))
        .bodyText()
        .contains("value=\"" + seen + "\"", "value=\"2026-03-24\"", "value=\"14:00\"")
        .doesNotContain("??");

    assertThat(post(PAGE + "/edit", typed(Map.of("seen", "other"))))
        .bodyText()
        .contains("Somebody else has changed this webinar", "What is it?");
    verify(webinars, never()).change(any(), any());
    assertThat(post(PAGE + "/edit", typed(Map.of("seen", seen)))).hasRedirectedUrl(PAGE);
    verify(webinars).change(eq(Talks.ID), any());
  }

  @Test
  void whatHasBegunIsNotOfferedForChanges() {
    show(true);

    assertThat(get(PAGE + "/edit")).hasRedirectedUrl(PAGE);
    assertThat(post(PAGE + "/edit", typed(Map.of())).getMvcResult().getFlashMap().get("warning"))
        .isEqualTo("This webinar has begun, is over or does not take place. It stays as it is.");
  }

  @Test
  void fewerPlacesThanTakenAreSaidAtTheirField() throws Exception {
    var taken = mock(PlacesTaken.class);
    when(taken.getMessage()).thenReturn("12 people have a place already.");
    doThrow(taken).when(webinars).change(any(), any());

    assertThat(post(PAGE + "/edit", typed(Map.of("seen", WebinarForm.stamp(Talks.coming())))))
        .bodyText()
        .contains("id=\"capacity-error\"", "12 people have a place already.");
  }

  @Test
  void callingOffNeedsAReason() throws Exception {
    assertThat(post(PAGE + "/cancel", Map.of("reason", " ")))
        .bodyText()
        .contains("id=\"reason-error\"");
    verify(webinars, never()).cancel(any(), any());
    assertThat(post(PAGE + "/cancel", Map.of("reason", "Ill."))).hasRedirectedUrl(PAGE);
    verify(webinars).cancel(Talks.ID, "Ill.");

    var closed = mock(WebinarClosed.class);
    when(closed.getMessage()).thenReturn("It has begun.");
    doThrow(closed).when(webinars).cancel(any(), any());
    assertThat(
            post(PAGE + "/cancel", Map.of("reason", "Ill."))
                .getMvcResult()
                .getFlashMap()
                .get("warning"))
        .isEqualTo("It has begun.");
  }

  @Test
  void whoWasThereIsTickedOrReadFromAFile() throws Exception {
    show(true);
    var mira = Talks.registration(RegistrationState.REGISTERED);
    assertThat(get(PAGE))
        .bodyText()
        .contains("name=\"present\"", "Mira Okafor was there", "id=\"file\"")
        .doesNotContain("??");

    assertThat(post(PAGE + "/attendance", Map.of("present", mira.id().toString())))
        .hasRedirectedUrl(PAGE);
    verify(webinars).attended(Talks.ID, Set.of(mira.id()));
    post(PAGE + "/attendance", Map.of("present", "nonsense"));
    verify(webinars).attended(Talks.ID, Set.of());

    when(webinars.attended(eq(Talks.ID), any(byte[].class)))
        .thenReturn(new Webinars.Attendance(7, 2));
    assertThat((String) upload("a@b.example").getMvcResult().getFlashMap().get("notice"))
        .isEqualTo(
            "Recorded as there: 7. Addresses in the file that belong to nobody who registered: 2.");
    var refused = mock(AttendanceRefused.class);
    when(refused.getMessage()).thenReturn("There is no mail address in the file.");
    when(webinars.attended(eq(Talks.ID), any(byte[].class))).thenThrow(refused);
    assertThat(upload("nothing")).bodyText().contains("id=\"file-error\"", "no mail address");
    assertThat(upload("")).bodyText().contains("Choose the file.");
  }

  @Test
  void theRecordingIsALinkOrNothing() {
    show(true);
    assertThat(post(PAGE + "/recording", Map.of("link", "no link")))
        .bodyText()
        .contains("id=\"link-error\"", "value=\"no link\"");
    verify(webinars, never()).record(any(), any());
    post(PAGE + "/recording", Map.of("link", " https://video.example.org/1 "));
    verify(webinars).record(Talks.ID, "https://video.example.org/1");
    when(webinars.record(Talks.ID, "https://video.example.org/2")).thenReturn(true);
    assertThat(
            (String)
                post(PAGE + "/recording", Map.of("link", "https://video.example.org/2"))
                    .getMvcResult()
                    .getFlashMap()
                    .get("notice"))
        .contains("gets a letter with it");
    post(PAGE + "/recording", Map.of("link", ""));
    verify(webinars).record(Talks.ID, null);
  }

  @Test
  void theLetterThatFollowsIsSentOrRefusedWithASentence() throws Exception {
    assertThat(
            (String) post(PAGE + "/follow-up", Map.of()).getMvcResult().getFlashMap().get("notice"))
        .startsWith("The letter goes to everybody");
    var early = mock(NotOverYet.class);
    when(early.getMessage()).thenReturn("The webinar is not over yet.");
    doThrow(early).when(webinars).followUp(Talks.ID);
    assertThat(post(PAGE + "/follow-up", Map.of()).getMvcResult().getFlashMap().get("warning"))
        .isEqualTo("The webinar is not over yet.");
  }

  private void show(boolean over) {
    when(webinars.find(Talks.ID)).thenReturn(Optional.of(over ? Talks.past(null) : Talks.coming()));
  }

  private static Map<String, String> typed(Map<String, String> otherwise) {
    var typed =
        new HashMap<>(
            Map.of(
                "title", "What is it?",
                "description", "An introduction.",
                "day", "2026-03-24",
                "hour", "14:00",
                "zone", "America/Chicago",
                "minutes", "60",
                "capacity", "100",
                "meetingLink", "https://meet.example.org/room"));
    typed.putAll(otherwise);
    return typed;
  }

  private MvcTestResult upload(String content) {
    return pages
        .post()
        .uri(PAGE + "/attendance-file")
        .multipart()
        .file("file", content.getBytes(StandardCharsets.UTF_8))
        .with(user("u2001").roles("PROGRAM_STAFF"))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u2001").roles("PROGRAM_STAFF")).exchange();
  }

  private MvcTestResult post(String address, Map<String, String> typed) {
    var request = pages.post().uri(address).with(user("u2001").roles("PROGRAM_STAFF")).with(csrf());
    typed.forEach(request::param);
    return request.exchange();
  }
}
