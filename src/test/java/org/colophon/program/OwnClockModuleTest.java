package org.colophon.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A test that brings a clock of its own gets it, whatever it is called. */
@ModuleTest
class OwnClockModuleTest {

  @Autowired ProgramCalendar calendar;

  @Test
  void timeStandsWhereTheTestPutIt() {
    assertThat(calendar.today()).isEqualTo(LocalDate.of(2028, 2, 29));
  }

  @TestConfiguration
  static class StoppedClock {

    @Bean
    Clock clock(Rulebook rulebook) {
      return Clock.fixed(Instant.parse("2028-02-29T12:00:00Z"), rulebook.zone());
    }
  }
}
