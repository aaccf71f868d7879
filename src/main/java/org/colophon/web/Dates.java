package org.colophon.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes dates the way pages show them: written out, in the program's time zone (R74). */
@Component("dates")
public class Dates {

  private final Clock clock;
  private final MessageSource texts;

  Dates(Clock clock, MessageSource texts) {
    this.clock = clock;
    this.texts = texts;
  }

  /** A calendar day, as "March 14, 2027". */
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
  }

  /** The calendar day of an instant in the program's zone. */
  public String day(Instant moment) {
    return day(LocalDate.ofInstant(moment, clock.getZone()));
  }

  /**
   * A last day with the zone in which it ends, as "the end of March 14, 2027 (Central Time)", which
   * stands after "by" or "until".
   */
  public String deadline(LocalDate day) {
    return texts.getMessage("dates.deadline", new Object[] {day(day), zone()}, locale());
  }

  /** An instant to the minute with its zone, as "March 14, 2027, 3:05 PM Central Time". */
  public String moment(Instant moment) {
    var time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale())
            .format(moment.atZone(clock.getZone()));
    return texts.getMessage("dates.moment", new Object[] {day(moment), time, zone()}, locale());
  }

  /** An instant in few letters, as "Mar 14, 2027, 3:05 PM"; the page says the zone once. */
  public String stamp(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale())
        .format(moment.atZone(clock.getZone()));
  }

  /** How many days from today to that day; negative when it is past. */
  public long daysUntil(LocalDate day) {
    return LocalDate.now(clock).until(day, java.time.temporal.ChronoUnit.DAYS);
  }

  /** The zone's name as people say it, as "Central Time". */
  public String zone() {
    return clock.getZone().getDisplayName(TextStyle.FULL, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
