package org.colophon.process.feerefund;

import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.fees.InvoiceId;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/fee-refund.bpmn}: every name code and model share. */
final class FeeRefund {

  static final String KEY = "fee-refund";

  static final class Variables {
    static final ProcessVariable<InvoiceId> INVOICE = text("invoiceId", InvoiceId::of);
    static final ProcessVariable<Refund> REFUND = text("refund", Refund::valueOf);
    static final ProcessVariable<Instant> REFUND_CHECK_DUE = moment("refundCheckDue");

    private Variables() {}
  }

  /** How the money goes back. */
  enum Refund {
    CHECK_OWED,
    DONE,
    NOTHING_PAID
  }

  private FeeRefund() {}
}
