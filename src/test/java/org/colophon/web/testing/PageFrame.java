package org.colophon.web.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** What every page needs, with the program's real rules and a clock that stands still. */
@TestConfiguration
@ComponentScan(
    basePackages = "org.colophon.web",
    useDefaultFilters = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = "org\\.colophon\\.web\\.(Texts|Dates|Imprint|Here)"))
public class PageFrame {

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2026-03-09T15:00:00Z"), ZoneId.of("America/Chicago"));
  }

  @Bean
  ProgramCalendar calendar(Clock clock) {
    return new ProgramCalendar(clock);
  }

  @Bean
  Rulebook rulebook() {
    return Rulebook.read("classpath:program/");
  }
}
