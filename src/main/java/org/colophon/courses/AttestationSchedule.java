package org.colophon.courses;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for confirmed files again and again; {@code colophon.courses.work-off} stops it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "colophon.courses.work-off", matchIfMissing = true)
class AttestationSchedule {

  private final AttestationWork work;

  AttestationSchedule(AttestationWork work) {
    this.work = work;
  }

  @Scheduled(fixedDelayString = "${colophon.courses.work-off-every:2s}")
  void workOff() {
    work.run();
  }
}
