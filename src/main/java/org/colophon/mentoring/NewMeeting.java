package org.colophon.mentoring;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A meeting somebody arranges, at the time on the clocks of a time zone.
 *
 * @param local that time on that day; where clocks are set back it is the first of the two
 * @param minutes 5 to 480
 * @param place up to 300 characters; may be empty
 * @param about up to 300 characters
 */
public record NewMeeting(
    LocalDateTime local, ZoneId zone, int minutes, String place, String about) {

  public static final int SHORTEST = 5;
  public static final int LONGEST = 480;

  public NewMeeting {
    if (minutes < SHORTEST || minutes > LONGEST || !exists(local, zone)) {
      throw new IllegalArgumentException("No such meeting: " + local + " " + zone);
    }
  }

  /** Whether clocks show this time on that day: they leave out an hour when they are set ahead. */
  public static boolean exists(LocalDateTime local, ZoneId zone) {
    return !zone.getRules().getValidOffsets(local).isEmpty();
  }

  Instant startsAt() {
    return ZonedDateTime.of(local, zone).toInstant();
  }
}
