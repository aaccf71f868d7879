package org.colophon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;

class FollowUpTest {

  private final FollowUp followUp =
      new FollowUp(Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void aTaskIsLookedAtAgainWhenHalfOfItsTimeIsGone() {
    assertThat(followUp.halfwayTo(date("2026-03-11T00:00:00Z")))
        .isEqualTo(date("2026-03-06T00:00:00Z"));
  }

  @Test
  void aTaskThatIsLateAlreadyIsDueAtOnce() {
    assertThat(followUp.halfwayTo(date("2026-02-11T00:00:00Z")))
        .isEqualTo(date("2026-02-11T00:00:00Z"));
  }

  private static Date date(String instant) {
    return Date.from(Instant.parse(instant));
  }
}
