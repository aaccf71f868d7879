package org.colophon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BrakeTest {

  private final AtomicLong time = new AtomicLong();
  private final Brake brake = new Brake(2, Duration.ofMinutes(15), time::get);

  @Test
  void theThirdOfTwoHasToWait() {
    assertThat(brake.take("ruth")).isZero();
    assertThat(brake.take("ruth")).isZero();
    assertThat(brake.take("ruth")).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(15));
    assertThat(brake.isSpent("ruth")).isTrue();
  }

  @Test
  void othersDoNotWait() {
    brake.take("ruth", 2);

    assertThat(brake.take("amos")).isZero();
    assertThat(brake.isSpent("amos")).isFalse();
    assertThat(brake.isSpent("nobody yet")).isFalse();
  }

  @Test
  void afterTheWaitItGoesOn() {
    brake.take("ruth", 2);
    var wait = brake.take("ruth");

    time.addAndGet(wait.toNanos());

    assertThat(brake.take("ruth")).isZero();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgainButNeverMore() {
    brake.take("ruth");
    brake.giveBack("ruth", 1);
    brake.giveBack("ruth", 1);

    assertThat(brake.take("ruth", 2)).isZero();
    assertThat(brake.take("ruth")).isPositive();
  }
}
