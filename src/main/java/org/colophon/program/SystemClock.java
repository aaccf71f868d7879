package org.colophon.program;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Gives the time of day, unless a test or the demo brings a clock of its own. Not found by scanning
 * but imported last: only then is it known whether there is another clock.
 */
class SystemClock {

  /** The clock's zone is the program's, so that {@code LocalDate.now(clock)} is its day. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock(Rulebook rulebook) {
    return Clock.system(rulebook.zone());
  }

  static class Last implements DeferredImportSelector {

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
      return new String[] {SystemClock.class.getName()};
    }
  }
}
