package org.colophon.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ProgramModuleTest {

  @Autowired Clock clock;
  @Autowired Rulebook rulebook;
  @Autowired ProgramCalendar calendar;

  @Test
  void theClockShowsTheProgramsZone() {
    assertThat(clock.getZone()).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(calendar.today()).isEqualTo(LocalDate.now(clock));
  }

  @Test
  void todayHasRules() {
    assertThat(rulebook.on(calendar.today()).eligibility().needed()).isEqualTo(6);
  }
}
