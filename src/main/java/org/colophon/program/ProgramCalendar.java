package org.colophon.program;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Translates between instants and the calendar days of the program's time zone (R74). */
@Component
public class ProgramCalendar {

  private final Clock clock;

  public ProgramCalendar(Clock clock) {
    this.clock = clock;
  }

  /** The program's calendar day at this moment. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public Instant now() {
    return clock.instant();
  }

  /** The program's calendar day on which an instant falls. */
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }

  /**
   * The day that lies so many days from Monday to Friday after another; public holidays are counted
   * as any other day, because they differ from place to place.
   */
  public static LocalDate plusWorkdays(LocalDate day, int workdays) {
    var reached = day;
    for (var left = workdays; left > 0; ) {
      reached = reached.plusDays(1);
      if (reached.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
        left--;
      }
    }
    return reached;
  }

  /** The first instant of a day: midnight, or the first moment after it where clocks skip it. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  /** The first instant that is too late for a deadline on that day: the start of the next day. */
  public Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }
}
