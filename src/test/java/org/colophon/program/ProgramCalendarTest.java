package org.colophon.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ProgramCalendarTest {

  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Test
  void todayIsTheProgramsDayNotGreenwichs() {
    var calendar = at("2026-11-23T05:59:59Z", CHICAGO);

    assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(calendar.now()).isEqualTo(Instant.parse("2026-11-23T05:59:59Z"));
    assertThat(calendar.dateOf(Instant.parse("2026-11-23T06:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @Test
  void aDeadlineIsKeptUntilTheEndOfItsDay() {
    var calendar = at("2026-11-23T12:00:00Z", CHICAGO);
    var deadline = LocalDate.of(2026, 11, 23);

    assertThat(calendar.endOf(deadline)).isEqualTo(Instant.parse("2026-11-24T06:00:00Z"));
    assertThat(calendar.dateOf(calendar.endOf(deadline).minusNanos(1))).isEqualTo(deadline);
    assertThat(calendar.dateOf(calendar.endOf(deadline))).isEqualTo(deadline.plusDays(1));
  }

  @Test
  void theDayTheClocksGoForwardHas23Hours() {
    assertThat(length(LocalDate.of(2026, 3, 8), CHICAGO)).isEqualTo(Duration.ofHours(23));
  }

  @Test
  void theDayTheClocksGoBackHas25Hours() {
    assertThat(length(LocalDate.of(2026, 11, 1), CHICAGO)).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void aTermCountedOverAChangeOfClocksEndsAtMidnight() {
    var calendar = at("2026-02-20T12:00:00Z", CHICAGO);

    assertThat(calendar.endOf(LocalDate.of(2026, 2, 20).plusDays(30)))
        .isEqualTo(Instant.parse("2026-03-23T05:00:00Z"));
  }

  @Test
  void aDayWhoseMidnightIsSkippedBeginsWhenTheClocksHaveMoved() {
    var beirut = ZoneId.of("Asia/Beirut");
    var day = LocalDate.of(2024, 3, 31);
    var calendar = at("2024-03-30T12:00:00Z", beirut);

    assertThat(calendar.startOf(day)).isEqualTo(Instant.parse("2024-03-30T22:00:00Z"));
    assertThat(calendar.startOf(day).atZone(beirut).getHour()).isEqualTo(1);
    assertThat(calendar.endOf(day.minusDays(1))).isEqualTo(calendar.startOf(day));
  }

  @Test
  void the29thOfFebruaryIsADayLikeAnyOther() {
    var calendar = at("2028-02-29T12:00:00Z", CHICAGO);
    var leapDay = LocalDate.of(2028, 2, 29);

    assertThat(calendar.today()).isEqualTo(leapDay);
    assertThat(calendar.endOf(leapDay)).isEqualTo(calendar.startOf(LocalDate.of(2028, 3, 1)));
    assertThat(calendar.endOf(leapDay.plus(Period.ofYears(1))))
        .isEqualTo(calendar.startOf(LocalDate.of(2029, 3, 1)));
    assertThat(calendar.endOf(leapDay.plus(Period.ofYears(4))))
        .isEqualTo(calendar.startOf(LocalDate.of(2032, 3, 1)));
  }

  private static Duration length(LocalDate day, ZoneId zone) {
    var calendar = at("2026-01-01T12:00:00Z", zone);
    return Duration.between(calendar.startOf(day), calendar.endOf(day));
  }

  private static ProgramCalendar at(String instant, ZoneId zone) {
    return new ProgramCalendar(Clock.fixed(Instant.parse(instant), zone));
  }

  @Test
  void workdaysLeaveOutSaturdaysAndSundays() {
    var friday = LocalDate.of(2026, 3, 6);

    assertThat(ProgramCalendar.plusWorkdays(friday, 0)).isEqualTo(friday);
    assertThat(ProgramCalendar.plusWorkdays(friday, 1)).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(ProgramCalendar.plusWorkdays(LocalDate.of(2026, 3, 7), 1))
        .isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(ProgramCalendar.plusWorkdays(friday, 15)).isEqualTo(LocalDate.of(2026, 3, 27));
  }
}
