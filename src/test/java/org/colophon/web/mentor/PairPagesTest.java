package org.colophon.web.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.mentoring.Meeting;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.NewContact;
import org.colophon.mentoring.NewMeeting;
import org.colophon.mentoring.PairEnd;
import org.colophon.mentoring.PairFile;
import org.colophon.mentoring.PairId;
import org.colophon.mentoring.PairView;
import org.colophon.mentoring.Pairs;
import org.colophon.mentoring.RequestView;
import org.colophon.mentoring.ServiceLine;
import org.colophon.mentoring.Way;
import org.colophon.mentoring.Wish;
import org.colophon.notifications.CalendarEntry;
import org.colophon.notifications.CalendarWriter;
import org.colophon.web.testing.PageFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({PairPage.class, ServicePage.class})
@Import(PageFrame.class)
class PairPagesTest {

  static final PersonId RUTH = PersonId.of("u4001");
  static final PersonId IDA = PersonId.of("u4002");
  static final CaseNumber CASE = CaseNumber.of("T-2026-00001");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");
  static final ZoneId DENVER = ZoneId.of("America/Denver");
  static final PairId PAIR = new PairId(UUID.randomUUID());
  static final UUID KEY = UUID.randomUUID();
  static final Meeting MEETING =
      new Meeting(
          KEY, Instant.parse("2026-03-20T21:00:00Z"), 45, DENVER, "by video", "", false, IDA);
  static final String PAGE = "/mentoring/" + PAIR;

  @Autowired MockMvcTester pages;
  @MockitoBean Pairs pairs;
  @MockitoBean Mentorings mentorings;
  @MockitoBean Accounts accounts;
  @MockitoBean CalendarWriter calendars;

  @BeforeEach
  void ruthAndIda() {
    var ida = person(IDA, "Ida Moss", "ida@library.example");
    var ruth = person(RUTH, "Ruth Alvarez", "ruth@library.example");
    when(accounts.person(IDA)).thenReturn(ida);
    when(accounts.find(IDA)).thenReturn(Optional.of(ida));
    when(accounts.person(RUTH)).thenReturn(ruth);
    when(accounts.find(RUTH)).thenReturn(Optional.of(ruth));
    var wish = mock(Wish.class);
    when(wish.zone()).thenReturn(DENVER);
    var request = mock(RequestView.class);
    when(request.wish()).thenReturn(wish);
    when(mentorings.find(CASE)).thenReturn(request);
    when(pairs.isAhead(any())).thenReturn(true);
    stands(null);
  }

  @Test
  void theTwoSeeEachOtherAndNobodyElseFindsThePage() {
    assertThat(get(PAGE, RUTH))
        .bodyText()
        .contains(
            "You and Ida Moss",
            "ida@library.example",
            "Finish Technology",
            "Friday, March 20, 2026, 3:00 PM MDT",
            "We begin in May.",
            "Look for another mentor")
        .doesNotContain("I cannot go on", "??");
    assertThat(get(PAGE, IDA))
        .bodyText()
        .contains("You and Ruth Alvarez", "I cannot go on")
        .doesNotContain("Look for another mentor", "??");
    assertThat(get(PAGE, PersonId.of("u4003"))).hasStatus(404);
    assertThat(post("/notes", PersonId.of("u4003"), Map.of("note", "I read along.")))
        .hasStatus(404);
  }

  @Test
  void goalsAndNotesAreWrittenUnderTheKeyOfTheForm() {
    assertThat(post("/goals", RUTH, Map.of("goal", "Finish", "key", KEY.toString())))
        .hasRedirectedUrl(PAGE);
    verify(pairs).addGoal(PAIR, RUTH, KEY, "Finish");
    assertThat(post("/notes", IDA, Map.of("note", "Hello", "key", "nonsense")))
        .hasRedirectedUrl(PAGE);
    verify(pairs).note(eq(PAIR), eq(IDA), any(), eq("Hello"));

    assertThat(post("/goals", RUTH, Map.of("goal", " "))).bodyText().contains("goal-error");
    assertThat(post("/notes", RUTH, Map.of("note", "x".repeat(4001))))
        .bodyText()
        .contains("note-error");
  }

  @Test
  void aContactIsOnADayOfThePair() {
    for (var day : List.of("2026-03-10", "2026-02-28", "", "2026-02-29")) {
      assertThat(post("/contacts", RUTH, contact("day", day))).bodyText().contains("day-error");
    }
    for (var minutes : List.of("0", "601", "-5", "half")) {
      assertThat(post("/contacts", RUTH, contact("minutes", minutes)))
          .bodyText()
          .contains("minutes-error", "value=\"" + minutes + "\"");
    }
    assertThat(post("/contacts", RUTH, contact("way", "SMOKE"))).bodyText().contains("way-error");
    verify(pairs, never()).log(any(), any(), any(), any());

    assertThat(post("/contacts", RUTH, contact("day", "2026-03-01"))).hasRedirectedUrl(PAGE);
    assertThat(post("/contacts", RUTH, contact("day", "2026-03-09"))).hasRedirectedUrl(PAGE);
    verify(pairs)
        .log(
            PAIR, RUTH, KEY, new NewContact(LocalDate.of(2026, 3, 1), Way.PHONE, 45, "Technology"));
  }

  @Test
  void aMeetingIsAtATimeThatClocksShow() {
    assertThat(post("/meetings", IDA, meeting("meeting-day", "2027-03-14", "02:30")))
        .bodyText()
        .contains("this time does not exist", "meeting-time-error", "value=\"02:30\"");
    when(pairs.isAhead(any())).thenReturn(false);
    assertThat(post("/meetings", IDA, meeting("meeting-day", "2026-03-01", "15:00")))
        .bodyText()
        .contains("Choose a time to come");
    when(pairs.isAhead(any())).thenReturn(true);
    assertThat(post("/meetings", IDA, Map.of()))
        .bodyText()
        .contains(
            "meeting-day-error",
            "meeting-time-error",
            "meeting-zone-error",
            "meeting-minutes-error");
    verify(pairs, never()).arrange(any(), any(), any(), any());

    assertThat(post("/meetings", IDA, meeting("meeting-day", "2026-03-20", "15:00")))
        .hasRedirectedUrl(PAGE);
    verify(pairs)
        .arrange(
            PAIR,
            IDA,
            KEY,
            new NewMeeting(LocalDateTime.of(2026, 3, 20, 15, 0), DENVER, 45, "by video", ""));
  }

  @Test
  void aMeetingGoesIntoACalendar() {
    when(pairs.meeting(PAIR, KEY, RUTH)).thenReturn(Optional.of(MEETING));
    var entry =
        new CalendarEntry(
            "mentoring-" + KEY,
            0,
            false,
            "Mentoring: meeting with Ida Moss",
            "",
            "by video",
            MEETING.startsAt(),
            MEETING.startsAt().plusSeconds(45 * 60));
    when(calendars.write(entry, "Ruth Alvarez", "ruth@library.example")).thenReturn("the file");

    assertThat(get(PAGE + "/meetings/" + KEY + ".ics", RUTH))
        .hasContentTypeCompatibleWith("text/calendar")
        .bodyText()
        .isEqualTo("the file");
    assertThat(get(PAGE + "/meetings/" + UUID.randomUUID() + ".ics", RUTH)).hasStatus(404);
  }

  @Test
  void whatIsOverIsReadAndNotWritten() {
    stands(PairEnd.CHANGED);

    assertThat(get(PAGE, RUTH))
        .bodyText()
        .contains("This time is over", "Finish Technology")
        .doesNotContain("Add this goal", "Log this contact", "Call off", "ida@library.example");
    assertThat(post("/notes", RUTH, Map.of("note", "Late")))
        .hasRedirectedUrl(PAGE)
        .flash()
        .containsKey("warning");
    post("/goals/" + KEY + "/reached", RUTH, Map.of());
    post("/contacts/" + KEY + "/remove", RUTH, Map.of());
    post("/meetings/" + KEY + "/call-off", RUTH, Map.of());
    verify(pairs, never()).note(any(), any(), any(), any());
    verify(pairs, never()).reachGoal(any(), any(), any());
    verify(pairs, never()).strike(any(), any(), any());
    verify(pairs, never()).callOff(any(), any(), any());
  }

  @Test
  void smallStepsAreOneClick() {
    assertThat(post("/goals/" + KEY + "/reached", RUTH, Map.of())).hasRedirectedUrl(PAGE);
    verify(pairs).reachGoal(PAIR, RUTH, KEY);
    assertThat(post("/contacts/" + KEY + "/remove", RUTH, Map.of())).hasRedirectedUrl(PAGE);
    verify(pairs).strike(PAIR, RUTH, KEY);
    assertThat(post("/meetings/" + KEY + "/call-off", RUTH, Map.of())).hasRedirectedUrl(PAGE);
    verify(pairs).callOff(PAIR, RUTH, KEY);
  }

  @Test
  void onlyTheMentorReleases() {
    assertThat(get(PAGE + "/release", RUTH)).hasRedirectedUrl(PAGE);
    assertThat(get(PAGE + "/release", IDA))
        .bodyText()
        .contains("another mentor for Ruth Alvarez at once")
        .doesNotContain("??");
    assertThat(post("/release", IDA, Map.of())).hasRedirectedUrl("/mentor");
    verify(mentorings).release(PAIR, IDA);
  }

  @Test
  void theRecordOfServiceAddsUpAndIsNoFormula() {
    var formula = person(RUTH, "=cmd()", "x@library.example");
    when(accounts.person(RUTH)).thenReturn(formula);
    when(accounts.find(RUTH)).thenReturn(Optional.of(formula));
    when(pairs.service(IDA))
        .thenReturn(
            List.of(
                new ServiceLine(TODAY, RUTH, Way.VIDEO, 45),
                new ServiceLine(TODAY, RUTH, Way.PHONE, 80)));

    assertThat(get("/mentor/service", IDA)).bodyText().contains("2:05").doesNotContain("??");
    assertThat(get("/mentor/service.csv", IDA))
        .bodyText()
        .isEqualTo(
            "date,candidate,way,minutes\r\n"
                + "2026-03-09,\"'=cmd()\",\"Video call\",45\r\n"
                + "2026-03-09,\"'=cmd()\",\"Telephone\",80\r\n");
  }

  private void stands(@Nullable PairEnd ended) {
    var pair =
        new PairView(
            PAIR,
            CASE,
            CaseNumber.of("M-2026-00001"),
            IDA,
            RUTH,
            LocalDate.of(2026, 3, 1),
            TODAY,
            false,
            ended == null ? null : NOW,
            ended);
    var file =
        new PairFile(
            pair,
            List.of(new PairFile.Goal(KEY, "Finish Technology", RUTH, NOW, null)),
            List.of(new PairFile.Note(KEY, "We begin in May.", IDA, NOW)),
            List.of(new PairFile.Contact(KEY, TODAY, Way.VIDEO, 45, "", RUTH)),
            List.of(MEETING));
    when(pairs.file(PAIR, RUTH)).thenReturn(Optional.of(file));
    when(pairs.file(PAIR, IDA)).thenReturn(Optional.of(file));
  }

  private static Map<String, String> contact(String field, String value) {
    var typed =
        new HashMap<>(
            Map.of(
                "key", KEY.toString(),
                "day", "2026-03-09",
                "way", "PHONE",
                "minutes", "45",
                "contact-about", "Technology"));
    typed.put(field, value);
    return typed;
  }

  private static Map<String, String> meeting(String field, String value, String time) {
    var typed =
        new HashMap<>(
            Map.of(
                "key", KEY.toString(),
                "meeting-time", time,
                "meeting-zone", "America/Denver",
                "meeting-minutes", "45",
                "meeting-place", "by video"));
    typed.put(field, value);
    return typed;
  }

  private static Person person(PersonId id, String name, String email) {
    var person = mock(Person.class);
    when(person.id()).thenReturn(id);
    when(person.name()).thenReturn(name);
    when(person.email()).thenReturn(email);
    return person;
  }

  private MvcTestResult get(String address, PersonId who) {
    return pages.get().uri(address).with(user(who.value()).roles()).exchange();
  }

  private MvcTestResult post(String address, PersonId who, Map<String, String> fields) {
    var request = pages.post().uri(PAGE + address).with(user(who.value()).roles()).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }
}
