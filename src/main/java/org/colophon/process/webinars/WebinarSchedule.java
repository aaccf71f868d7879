package org.colophon.process.webinars;

import org.colophon.notifications.MailByHand;
import org.colophon.webinars.WebinarClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again what is due about webinars: reminders, and what is to be forgotten. */
@Component
class WebinarSchedule {

  private final WebinarClock clock;
  private final MailByHand byHand;

  WebinarSchedule(WebinarClock clock, MailByHand byHand) {
    this.clock = clock;
    this.byHand = byHand;
  }

  @Scheduled(initialDelayString = "1m", fixedDelayString = "${colophon.webinars.look-every:5m}")
  void look() {
    if (!byHand.isTaken()) {
      clock.look();
    }
  }
}
