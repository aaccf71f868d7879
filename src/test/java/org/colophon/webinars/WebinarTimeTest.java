package org.colophon.webinars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebinarTimeTest {

  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({
    "2026-10-31T14:00, 2026-10-31T19:00:00Z",
    "2026-11-01T14:00, 2026-11-01T20:00:00Z",
    "2028-02-29T14:00, 2028-02-29T20:00:00Z"
  })
  void anHourOfTheClocksIsAMoment(LocalDateTime local, Instant moment) {
    assertThat(WebinarTime.moment(local, CHICAGO)).hasValue(moment);
  }

  /** Clocks go forward on 8 March 2026 at 2:00 and back on 1 November 2026 at 2:00. */
  @ParameterizedTest
  @CsvSource({"2026-03-08T02:30", "2026-11-01T01:30"})
  void anHourThatIsNotThereOrComesTwiceIsNone(LocalDateTime local) {
    assertThat(WebinarTime.moment(local, CHICAGO)).isEmpty();
    assertThat(WebinarTime.moment(local, ZoneId.of("America/Phoenix"))).isPresent();
  }

  @Test
  void aReminderComesAtTheSameHourWhateverTheClocksDo() {
    var time = new WebinarTime(Instant.parse("2026-11-03T20:00:00Z"), CHICAGO, 60);

    assertThat(time.daysBefore(1)).isEqualTo(Instant.parse("2026-11-02T20:00:00Z"));
    assertThat(time.daysBefore(7)).isEqualTo(Instant.parse("2026-10-27T19:00:00Z"));
  }

  @Test
  void peopleReadDayHoursAndZone() {
    assertThat(new WebinarTime(Instant.parse("2026-11-03T20:00:00Z"), CHICAGO, 90).written())
        .isEqualTo("Tuesday, November 3, 2026, 2:00 PM to 3:30 PM Central Standard Time");
    assertThat(new WebinarTime(Instant.parse("2026-07-01T19:00:00Z"), CHICAGO, 60).written())
        .endsWith("2:00 PM to 3:00 PM Central Daylight Time");
  }

  @Test
  void onlyZonesOfTheCountryAreOffered() {
    assertThat(WebinarTime.zone("America/Chicago")).hasValue(CHICAGO);
    assertThat(WebinarTime.zone("Europe/Berlin")).isEmpty();
    assertThat(WebinarTime.zone("no zone")).isEmpty();
    assertThat(WebinarTime.zone("")).isEmpty();
  }
}
