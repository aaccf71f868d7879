package org.colophon.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one library wrote is read with another, as calendar programs will. */
class CalendarWriterTest {

  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final Instant NOW = Instant.parse("2026-10-20T15:00:00.123Z");
  static final String TEXT =
      "One line.\r\nAnother; line, é 図書館 " + "a véry löng line ".repeat(12) + ".";
  static final Instant START = Instant.parse("2026-11-03T20:00:00Z");

  final CalendarWriter writer =
      new CalendarWriter(
          new NotificationSettings(
              true,
              Duration.ofSeconds(5),
              Path.of("mail"),
              "",
              "office@program.example",
              "Office, certification"),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void anotherLibraryReadsEverythingBack() {
    var event = event(entry(0, false, START));

    assertThat(event.getUid().getValue()).isEqualTo("seat-1@program.example");
    assertThat(event.getSequence().getValue()).isZero();
    assertThat(event.getDateTimeStamp().getValue())
        .isEqualTo(java.util.Date.from(Instant.parse("2026-10-20T15:00:00Z")));
    assertThat(event.getSummary().getValue()).isEqualTo("Portfolios; a “first”, look");
    assertThat(event.getDescription().getValue()).isEqualTo(TEXT.replace("\r", ""));
    assertThat(event.getLocation().getValue()).isEqualTo("https://meet.example/room?a=1&b=2");
    assertThat(event.getStatus().isConfirmed()).isTrue();
    assertThat(event.getOrganizer().getEmail()).isEqualTo("office@program.example");
    assertThat(event.getOrganizer().getCommonName()).isEqualTo("Office, certification");
    var attendee = event.getAttendees().get(0);
    assertThat(attendee.getEmail()).isEqualTo("mira@library.example");
    assertThat(attendee.getCommonName()).isEqualTo("Mira 'Mi' Okafor; Ph.D., no");
    assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
    assertThat(attendee.getRsvp()).isFalse();
  }

  /** Clocks go back on 1 November 2026 and forward on 14 March 2027. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-31T14:00, 2026-10-31T19:00:00Z",
    "2026-11-02T14:00, 2026-11-02T20:00:00Z",
    "2027-03-12T14:00, 2027-03-12T20:00:00Z",
    "2027-03-15T14:00, 2027-03-15T19:00:00Z"
  })
  void theHourStaysWhenClocksAreChangedBetweenTheLetterAndTheDay(
      LocalDateTime local, Instant moment) {
    var starts = ZonedDateTime.of(local, CHICAGO).toInstant();

    var event = event(entry(0, false, starts));

    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(moment);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(moment.plusSeconds(3600));
    assertThat(file(entry(0, false, starts)))
        .contains("\r\nDTSTART:" + moment.toString().replaceAll("[-:]", "") + "\r\n")
        .doesNotContain("TZID");
  }

  @Test
  void aMovedDateIsTheSameEntryWithAHigherSequence() {
    var first = event(entry(0, false, START));
    var moved = event(entry(1, false, START.plusSeconds(86_400)));

    assertThat(moved.getUid().getValue()).isEqualTo(first.getUid().getValue());
    assertThat(moved.getSequence().getValue()).isGreaterThan(first.getSequence().getValue());
  }

  @Test
  void aDateCalledOffAsksTheCalendarToTakeItAway() {
    var on = file(entry(1, false, START));
    var off = file(entry(2, true, START));

    assertThat(read(on).getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(CalendarWriter.method(on)).isEqualTo("REQUEST");
    assertThat(read(off).getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(CalendarWriter.method(off)).isEqualTo("CANCEL");
    assertThat(read(off).getEvents().get(0).getStatus().isCancelled()).isTrue();
  }

  @Test
  void theFileKeepsToItsFormat() {
    var file = file(entry(0, false, START));

    assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(file.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(read(file).validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    assertThat(read(file).getTimezoneInfo().getTimezones()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b{c}^%d'e#?&@library.example", "josé@bücherei.example"})
  void anyAddressThatMailReachesIsWritten(String address) {
    var file = writer.write(entry(0, false, START), "Mira", address);

    assertThat(read(file).getEvents().get(0).getAttendees()).hasSize(1);
    var link =
        file.replace("\r\n ", "").lines().filter(it -> it.startsWith("ATTENDEE")).findFirst();
    assertThat(
            URI.create(link.orElseThrow().replaceFirst(".*:mailto:", "mailto:"))
                .getSchemeSpecificPart())
        .isEqualTo(address);
  }

  @Test
  void whatIsNoDateIsRefused() {
    assertThatThrownBy(
            () ->
                new CalendarEntry(
                    "seat\r\nX:1", 0, false, "T", "", "", START, START.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalendarEntry("seat", 0, false, "T", "", "", START, START))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CalendarEntry entry(int sequence, boolean calledOff, Instant startsAt) {
    return new CalendarEntry(
        "seat-1",
        sequence,
        calledOff,
        "Portfolios; a “first”,\r\nlook",
        TEXT,
        "https://meet.example/room?a=1&b=2",
        startsAt,
        startsAt.plusSeconds(3600));
  }

  private String file(CalendarEntry entry) {
    return writer.write(entry, "Mira \"Mi\" Okafor; Ph.D.,\r\nno", "mira@library.example");
  }

  private VEvent event(CalendarEntry entry) {
    return read(file(entry)).getEvents().get(0);
  }

  private static ICalendar read(String file) {
    return Biweekly.parse(file).first();
  }
}
