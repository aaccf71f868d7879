package org.colophon.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock in the program's zone that stands until a test moves it. */
public final class MovingClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private volatile Instant now;

  public MovingClock(String start) {
    this.now = Instant.parse(start);
  }

  public void move(Duration duration) {
    now = now.plus(duration);
  }

  public void moveTo(Instant instant) {
    now = instant;
  }

  /** To noon of a day. */
  public void moveTo(LocalDate day) {
    moveTo(day.atTime(12, 0).atZone(ZONE).toInstant());
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
