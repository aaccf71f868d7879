package org.colophon.program;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Gives the time of day, unless a test brings a clock of its own. Not found by scanning but
 * imported last: only then is it known whether there is another clock.
 */
class SystemClock {

  /** The clock's zone is the program's, so that {@code LocalDate.now(clock)} is its day. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock(Rulebook rulebook, ObjectProvider<PlayedTime> played) {
    var system = Clock.system(rulebook.zone());
    return played.stream().<Clock>map(it -> new PlayedClock(system, it)).findFirst().orElse(system);
  }

  static class Last implements DeferredImportSelector {

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
      return new String[] {SystemClock.class.getName()};
    }
  }

  /** The machine's clock, but for threads that live at another time. */
  private static final class PlayedClock extends Clock {

    private final Clock system;
    private final PlayedTime played;

    PlayedClock(Clock system, PlayedTime played) {
      this.system = system;
      this.played = played;
    }

    @Override
    public Instant instant() {
      return played.here().orElseGet(system::instant);
    }

    @Override
    public ZoneId getZone() {
      return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new PlayedClock(system.withZone(zone), played);
    }
  }
}
