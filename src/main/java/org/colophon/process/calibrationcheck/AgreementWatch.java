package org.colophon.process.calibrationcheck;

import org.colophon.evaluation.CalibrationChecks;
import org.colophon.notifications.MailByHand;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks several times a day how far evaluators agree. Where it is too little, that is looked into
 * once in a quarter, so that looking more often, or late after the system was down, changes
 * nothing.
 */
@Component
class AgreementWatch {

  private final CalibrationChecks checks;
  private final MailByHand byHand;

  AgreementWatch(CalibrationChecks checks, MailByHand byHand) {
    this.checks = checks;
    this.byHand = byHand;
  }

  @Scheduled(initialDelayString = "4m", fixedDelayString = "${colophon.agreement.look-every:6h}")
  void look() {
    if (!byHand.isTaken()) {
      checks.openDue();
    }
  }
}
