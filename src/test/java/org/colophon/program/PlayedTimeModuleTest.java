package org.colophon.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A thread that plays another time has it to itself. */
@ModuleTest
class PlayedTimeModuleTest {

  private static final Thread PLAYING = Thread.currentThread();

  @Autowired ProgramCalendar calendar;

  @Test
  void onlyThePlayingThreadLivesThen() {
    assertThat(calendar.today()).isEqualTo(LocalDate.of(2021, 6, 30));
    assertThat(CompletableFuture.supplyAsync(calendar::today).join())
        .isAfter(LocalDate.of(2021, 6, 30));
  }

  @TestConfiguration
  static class PlayedHere {

    @Bean
    PlayedTime playedTime() {
      return () ->
          Thread.currentThread() == PLAYING
              ? Optional.of(Instant.parse("2021-07-01T04:59:59Z"))
              : Optional.empty();
    }
  }
}
