package org.colophon.process.feecollection;

import static org.colophon.process.ProcessVariable.flag;
import static org.colophon.process.ProcessVariable.moment;
import static org.colophon.process.ProcessVariable.text;

import java.time.Instant;
import org.colophon.fees.InvoiceId;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/fee-collection.bpmn}: every name code and model share. */
final class FeeCollection {

  static final String KEY = "fee-collection";

  static final class Variables {
    static final ProcessVariable<InvoiceId> INVOICE = text("invoiceId", InvoiceId::of);
    static final ProcessVariable<Boolean> FEE_SETTLED = flag("feeSettled");
    static final ProcessVariable<PaymentStep> PAYMENT_STEP =
        text("paymentStep", PaymentStep::valueOf);
    static final ProcessVariable<Instant> PAYMENT_STEP_AT = moment("paymentStepAt");
    static final ProcessVariable<Instant> RECORD_PAYMENT_DUE = moment("recordPaymentDue");

    private Variables() {}
  }

  /** What happens next while nothing is paid. */
  enum PaymentStep {
    REMIND,
    GIVE_UP
  }

  static final class Messages {
    static final String PAYMENT_RECEIVED = "PaymentReceived";
    static final String PAYMENT_ANNOUNCED = "PaymentAnnounced";

    private Messages() {}
  }

  private FeeCollection() {}
}
