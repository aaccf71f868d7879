package org.colophon.evaluation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a night what is due while its evaluator is away goes to others, the offers nobody has
 * claimed are chosen anew, all together, and somebody is looked for again for what is in the open
 * pool (R36).
 */
@Component
class NightlyBalance {

  private final Seats seats;

  NightlyBalance(Seats seats) {
    this.seats = seats;
  }

  @Scheduled(cron = "${colophon.evaluation.balance-at:0 30 3 * * *}")
  void balance() {
    for (var kind : EvaluatorKind.values()) {
      seats.moveWhatIsDueWhileAway(kind);
      seats.rebalance(kind);
      seats.lookAgain(kind);
    }
  }
}
