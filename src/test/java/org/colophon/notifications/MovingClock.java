package org.colophon.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until a test moves it. */
class MovingClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private volatile Instant now = Instant.parse("2026-11-23T15:00:00Z");

  void move(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
