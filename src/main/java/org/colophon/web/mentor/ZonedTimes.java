package org.colophon.web.mentor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the clocks of a time zone show them on that day. */
final class ZonedTimes {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, h:mm a z", Locale.US);

  /** As {@code Monday, March 9, 2026, 3:00 PM MDT}. */
  public String of(Instant moment, ZoneId zone) {
    return WRITTEN.format(moment.atZone(zone));
  }
}
