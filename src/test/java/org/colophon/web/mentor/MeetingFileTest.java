package org.colophon.web.mentor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.UUID;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.mentoring.Meeting;
import org.junit.jupiter.api.Test;

/** Another library reads what we write. */
class MeetingFileTest {

  static final ZoneId DENVER = ZoneId.of("America/Denver");
  static final Instant NOW = Instant.parse("2027-03-01T12:00:00.123Z");

  @Test
  void aMeetingAfterAChangeOfClocksIsAtTheTimeOnTheClockOfThatDay() {
    // arranged in winter for the day after clocks are set ahead: 3 pm is 21:00 UTC, no more 22:00
    var start = ZonedDateTime.of(LocalDateTime.of(2027, 3, 15, 15, 0), DENVER).toInstant();

    var event = read(meeting(start, false));

    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-03-15T21:00:00Z"));
    assertThat(event.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-03-15T21:45:00Z"));
    assertThat(event.getDateStart().getValue().hasTime()).isTrue();
    assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(NOW.minusMillis(123)));
  }

  @Test
  void textsComeThroughAsTheyAreTyped() {
    var event = read(meeting(NOW.plusSeconds(3600), false));

    assertThat(event.getSummary().getValue()).isEqualTo("Mentoring: Zoë \"Z\" O'Hara and Ida Moss");
    assertThat(event.getLocation().getValue())
        .isEqualTo("Room 4; 2nd floor, or https://meet.example/?a=1&b=2");
    assertThat(event.getDescription().getValue())
        .isEqualTo("Ümlauts, commas; and\n" + "a véry löng line ".repeat(12).strip());
    assertThat(event.getOrganizer().getEmail()).isEqualTo("zoe+lssc@library.example");
    assertThat(event.getAttendees()).hasSize(1);
    assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo("Ida Moss");
  }

  @Test
  void whatIsCalledOffTakesTheSameEntryAway() {
    var meeting = meeting(NOW.plusSeconds(3600), false);
    var calledOff =
        new Meeting(
            meeting.id(),
            meeting.startsAt(),
            45,
            DENVER,
            meeting.place(),
            meeting.about(),
            true,
            meeting.by());

    assertThat(read(calledOff).getUid().getValue()).isEqualTo(read(meeting).getUid().getValue());
    assertThat(read(calledOff).getSequence().getValue())
        .isGreaterThan(read(meeting).getSequence().getValue());
    assertThat(text(calledOff)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
    assertThat(text(meeting)).contains("METHOD:REQUEST", "STATUS:CONFIRMED");
  }

  @Test
  void linesAreAsShortAsCalendarsAskFor() {
    var text = text(meeting(NOW.plusSeconds(3600), false));

    assertThat(text.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
  }

  private static Meeting meeting(Instant start, boolean calledOff) {
    return new Meeting(
        UUID.fromString("0f0e0d0c-0000-4000-8000-000000000001"),
        start,
        45,
        DENVER,
        "Room 4; 2nd floor, or https://meet.example/?a=1&b=2",
        "Ümlauts, commas; and\r\n" + "a véry löng line ".repeat(12).strip(),
        calledOff,
        PersonId.of("u4001"));
  }

  private static VEvent read(Meeting meeting) {
    var calendar = Biweekly.parse(text(meeting)).first();
    assertThat(calendar.getEvents()).hasSize(1);
    assertThat(calendar.validate(calendar.getVersion()).isEmpty()).isTrue();
    return calendar.getEvents().get(0);
  }

  private static String text(Meeting meeting) {
    return MeetingFile.of(
        meeting,
        person("Zoë \"Z\" O'Hara", "zoe+lssc@library.example"),
        person("Ida Moss", "ida@library.example"),
        NOW);
  }

  private static Person person(String name, String email) {
    var person = mock(Person.class);
    when(person.name()).thenReturn(name);
    when(person.email()).thenReturn(email);
    return person;
  }
}
