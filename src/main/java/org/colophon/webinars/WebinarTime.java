package org.colophon.webinars;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a webinar is: a moment, the zone whose clock was meant, and how long it takes.
 *
 * @param startsAt when it begins
 * @param zone the zone in which its hour is told
 * @param minutes how long it takes
 */
public record WebinarTime(Instant startsAt, ZoneId zone, int minutes) {

  /** The zones a webinar may be announced in, those of the program's country. */
  public static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/New_York"),
          ZoneId.of("America/Chicago"),
          ZoneId.of("America/Denver"),
          ZoneId.of("America/Phoenix"),
          ZoneId.of("America/Los_Angeles"),
          ZoneId.of("America/Anchorage"),
          ZoneId.of("Pacific/Honolulu"),
          ZoneId.of("America/Puerto_Rico"),
          ZoneId.of("Pacific/Guam"));

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzzz", Locale.ENGLISH);

  /**
   * The moment of an hour on the clocks of a zone.
   *
   * @return empty when there is no such hour that day, or it comes twice, because clocks are
   *     changed
   */
  public static Optional<Instant> moment(LocalDateTime local, ZoneId zone) {
    var offsets = zone.getRules().getValidOffsets(local);
    return offsets.size() == 1 ? Optional.of(local.toInstant(offsets.get(0))) : Optional.empty();
  }

  /** The zone of that name among those that are offered. */
  public static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name)).filter(ZONES::contains);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public Instant endsAt() {
    return startsAt.plus(Duration.ofMinutes(minutes));
  }

  /** The clocks of its zone when it begins. */
  public ZonedDateTime local() {
    return startsAt.atZone(zone);
  }

  /** The same hour so many days earlier, whatever the clocks do in between. */
  Instant daysBefore(int days) {
    return local().minusDays(days).toInstant();
  }

  /** As people read it: "Tuesday, November 3, 2026, 2:00 PM to 3:00 PM Central Standard Time". */
  public String written() {
    var end = endsAt().atZone(zone);
    return "%s, %s to %s %s"
        .formatted(
            DAY.format(local()), HOUR.format(local()), HOUR.format(end), ZONE.format(local()));
  }
}
