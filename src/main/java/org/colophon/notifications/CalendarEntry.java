package org.colophon.notifications;

import java.time.Instant;

/**
 * A date for somebody's calendar. Sent again under the same id with a higher sequence it moves the
 * entry that is there; called off, it takes it away (RFC 5546).
 *
 * @param id names the entry for ever, without any sign but letters, digits and hyphens
 * @param sequence from 0, higher with each change
 * @param calledOff whether it does not take place, or not for this person
 * @param title one line
 * @param text what it is about, with line breaks
 * @param place where it is, for a meeting on the web its address
 * @param startsAt when it begins
 * @param endsAt when it is over
 */
public record CalendarEntry(
    String id,
    int sequence,
    boolean calledOff,
    String title,
    String text,
    String place,
    Instant startsAt,
    Instant endsAt) {

  public CalendarEntry {
    if (!id.matches("[A-Za-z0-9-]{1,80}") || sequence < 0 || !endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException("Not a date for a calendar: " + id);
    }
  }
}
