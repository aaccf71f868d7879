package org.colophon.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  @Test
  void sixAttemptsAreMadeWithGrowingPauses() {
    assertThat(IntStream.rangeClosed(1, 6).mapToObj(RetryPolicy::delayAfter))
        .containsExactly(
            Optional.of(Duration.ofMinutes(1)),
            Optional.of(Duration.ofMinutes(5)),
            Optional.of(Duration.ofMinutes(30)),
            Optional.of(Duration.ofHours(2)),
            Optional.of(Duration.ofHours(12)),
            Optional.empty());
  }

  @Test
  void aSeventhIsNeverBegun() {
    assertThat(RetryPolicy.isOver(6)).isFalse();
    assertThat(RetryPolicy.isOver(7)).isTrue();
  }
}
