package org.colophon.process.feecollection;

import static org.colophon.process.feecollection.FeeCollection.Messages.PAYMENT_ANNOUNCED;
import static org.colophon.process.feecollection.FeeCollection.Messages.PAYMENT_RECEIVED;
import static org.colophon.process.feecollection.FeeCollection.Variables.RECORD_PAYMENT_DUE;

import java.util.Map;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentAnnounced;
import org.colophon.fees.PaymentReceived;
import org.colophon.process.Deadlines;
import org.colophon.process.Wakeup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes fee collection when money arrives or is announced, in the same transaction. */
@Component
class FeeCollectionTrigger {

  private final Wakeup wakeup;
  private final Invoices invoices;
  private final Deadlines deadlines;

  FeeCollectionTrigger(Wakeup wakeup, Invoices invoices, Deadlines deadlines) {
    this.wakeup = wakeup;
    this.invoices = invoices;
    this.deadlines = deadlines;
  }

  /** What staff book inside the process needs no wake-up: the process is awake. */
  @EventListener
  void on(PaymentReceived event) {
    var payments = invoices.invoice(event.invoice()).payments();
    if (payments.get(payments.size() - 1).by() == null) {
      wakeup.tell(PAYMENT_RECEIVED, event.caseNumber(), Map.of());
    }
  }

  @EventListener
  void on(PaymentAnnounced event) {
    var due = deadlines.in(rules -> rules.payment().recordWithinDays());
    wakeup.tell(PAYMENT_ANNOUNCED, event.caseNumber(), RECORD_PAYMENT_DUE.of(due));
  }
}
