package org.colophon.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a mail that could not be sent is tried again: soon at first, then less and less often. */
final class RetryPolicy {

  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));

  private RetryPolicy() {}

  /**
   * How long to wait after an attempt that failed; empty when it was the last.
   *
   * @param attempts how many there have been, at least 1
   */
  static Optional<Duration> delayAfter(int attempts) {
    return attempts <= DELAYS.size() ? Optional.of(DELAYS.get(attempts - 1)) : Optional.empty();
  }

  /** Whether so many attempts are more than there may be: the last one never came to an end. */
  static boolean isOver(int attempts) {
    return attempts > DELAYS.size() + 1;
  }
}
