package org.colophon.mentoring;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.colophon.accounts.PersonId;

/**
 * A meeting of a pair: one moment, wherever the two are.
 *
 * @param zone the time zone in which it was arranged
 * @param place where, or by which link or number; may be empty
 * @param by who arranged it
 */
public record Meeting(
    UUID id,
    Instant startsAt,
    int minutes,
    ZoneId zone,
    String place,
    String about,
    boolean calledOff,
    PersonId by) {

  public Instant endsAt() {
    return startsAt.plusSeconds(minutes * 60L);
  }

  /** Names it in calendars for ever, in the letter as on the page. */
  public String entryId() {
    return "mentoring-" + id;
  }

  /**
   * What it is called in a calendar.
   *
   * @param other the name of whom its reader meets
   */
  public String title(String other) {
    return "Mentoring: meeting with " + other;
  }

  /** Rises with what happens to it, so that calendars know the later of two files. */
  public int revision() {
    return calledOff ? 1 : 0;
  }
}
