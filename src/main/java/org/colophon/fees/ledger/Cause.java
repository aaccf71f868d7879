package org.colophon.fees.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry was booked for; each cause is booked once.
 *
 * @param invoice the invoice it belongs to
 * @param payment the payment that came in, if it is one
 * @param refund the refund that went out, if it is one
 */
public record Cause(Kind kind, UUID invoice, @Nullable UUID payment, @Nullable UUID refund) {

  /** What can happen to an invoice that moves money or a claim to it. */
  public enum Kind {
    INVOICE_ISSUED,
    PAYMENT_RECEIVED,
    INVOICE_CLOSED,
    REFUND_MADE
  }

  public static Cause invoiceIssued(UUID invoice) {
    return new Cause(Kind.INVOICE_ISSUED, invoice, null, null);
  }

  public static Cause paymentReceived(UUID invoice, UUID payment) {
    return new Cause(Kind.PAYMENT_RECEIVED, invoice, payment, null);
  }

  public static Cause invoiceClosed(UUID invoice) {
    return new Cause(Kind.INVOICE_CLOSED, invoice, null, null);
  }

  public static Cause refundMade(UUID invoice, UUID refund) {
    return new Cause(Kind.REFUND_MADE, invoice, null, refund);
  }
}
