package org.colophon.process.feerefund;

import static org.colophon.process.feerefund.FeeRefund.Variables.INVOICE;
import static org.colophon.process.feerefund.FeeRefund.Variables.REFUND;
import static org.colophon.process.feerefund.FeeRefund.Variables.REFUND_CHECK_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.fees.FeeKind;
import org.colophon.fees.Invoices;
import org.colophon.fees.RefundOutcome;
import org.colophon.process.Deadlines;
import org.colophon.process.feerefund.FeeRefund.Refund;
import org.springframework.stereotype.Component;

/** ServiceTask_RefundFee: gives the whole fee back, as far as it can go back by card. */
@Component
class RefundFeeDelegate implements JavaDelegate {

  private final Invoices invoices;
  private final Deadlines deadlines;

  RefundFeeDelegate(Invoices invoices, Deadlines deadlines) {
    this.invoices = invoices;
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var invoice = INVOICE.from(execution);
    var outcome = invoices.refundInFull(invoice, reason(invoices.invoice(invoice).kind()));
    REFUND.set(execution, refund(outcome));
    REFUND_CHECK_DUE.set(execution, deadlines.in(rules -> rules.payment().recordWithinDays()));
  }

  private static String reason(FeeKind kind) {
    return switch (kind) {
      case PORTFOLIO -> "The portfolio ended before its evaluation began.";
      case COURSE_APPROVAL, COURSE_RENEWAL, COURSE_AMENDMENT ->
          "What the fee was for did not come about.";
      case ENROLLMENT -> "The application ended before a candidacy began.";
    };
  }

  private static Refund refund(RefundOutcome outcome) {
    if (outcome.owedByCheck().isPositive()) {
      return Refund.CHECK_OWED;
    }
    return outcome.returnedByCard().isPositive() ? Refund.DONE : Refund.NOTHING_PAID;
  }
}
