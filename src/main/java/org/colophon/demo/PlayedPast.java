package org.colophon.demo;

import java.time.Instant;
import java.util.Optional;
import org.colophon.program.PlayedTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time of a thread that plays the past. It goes on by a millisecond each time it is read. */
@Component
@OnlyInDemo
class PlayedPast implements PlayedTime {

  private final ThreadLocal<@Nullable Instant> now = new ThreadLocal<>();

  @Override
  public Optional<Instant> here() {
    var instant = now.get();
    if (instant != null) {
      now.set(instant.plusMillis(1));
    }
    return Optional.ofNullable(instant);
  }

  /** Takes the calling thread to a moment, never back. */
  void goTo(Instant moment) {
    var instant = now.get();
    if (instant == null || moment.isAfter(instant)) {
      now.set(moment);
    }
  }

  /** Brings the calling thread back to the present. */
  void leave() {
    now.remove();
  }
}
