package org.colophon.process.courserenewal;

import org.colophon.courses.Renewals;
import org.colophon.notifications.MailByHand;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks several times a day which approvals end soon. What it finds is opened once, so that looking
 * more often, or late after the system was down, changes nothing.
 */
@Component
class RenewalWatch {

  private final Renewals renewals;
  private final MailByHand byHand;

  RenewalWatch(Renewals renewals, MailByHand byHand) {
    this.renewals = renewals;
    this.byHand = byHand;
  }

  @Scheduled(initialDelayString = "1m", fixedDelayString = "${colophon.renewals.look-every:6h}")
  void look() {
    if (!byHand.isTaken()) {
      renewals.openDue();
    }
  }
}
