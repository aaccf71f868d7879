package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.colophon.evaluation.Seats;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.testing.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The same at the time the test says it is. */
@Import(ColophonAtAnyTime.Time.class)
abstract class ColophonAtAnyTime extends ColophonByHand {

  static final LocalDate BEGIN = LocalDate.of(2027, 9, 6);

  @TestConfiguration
  static class Time {

    @Bean
    MovingClock clock() {
      return new MovingClock(BEGIN + "T15:00:00Z");
    }
  }

  @Autowired MovingClock clock;
  @Autowired ProgramCalendar calendar;
  @Autowired Rulebook rules;
  @Autowired Seats seats;

  @AfterEach
  void nothingFailed() {
    assertThat(runtime.createIncidentQuery().count()).isZero();
    assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
  }

  /** It is nine in the morning, and all is done that is due by then. */
  void moveTo(LocalDate day) {
    clock.moveTo(day.atTime(9, 0).atZone(rules.zone()).toInstant());
    hands.runDueJobs();
  }
}
