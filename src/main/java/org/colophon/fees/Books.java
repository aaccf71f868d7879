package org.colophon.fees;

import static org.colophon.fees.ledger.Account.CASH_CARD;
import static org.colophon.fees.ledger.Account.CASH_CHECK;
import static org.colophon.fees.ledger.Account.FEE_INCOME;
import static org.colophon.fees.ledger.Account.RECEIVABLE;
import static org.colophon.fees.ledger.Account.REFUNDS_OWED;
import static org.colophon.fees.ledger.Posting.credit;
import static org.colophon.fees.ledger.Posting.debit;

import java.util.List;
import java.util.UUID;
import org.colophon.fees.ledger.Account;
import org.colophon.fees.ledger.Cause;
import org.colophon.fees.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Says in the ledger's words what happened to an invoice. */
@Component
class Books {

  private final Ledger ledger;

  Books(Ledger ledger) {
    this.ledger = ledger;
  }

  void issued(Invoice invoice) {
    ledger.book(
        Cause.invoiceIssued(id(invoice)),
        "Invoice " + invoice.number() + " issued",
        List.of(debit(RECEIVABLE, invoice.total()), credit(FEE_INCOME, invoice.total())));
  }

  void received(Invoice invoice, Payment payment) {
    ledger.book(
        Cause.paymentReceived(id(invoice), payment.id()),
        payment.method().title() + " payment on invoice " + invoice.number(),
        List.of(
            debit(cash(payment.method()), payment.amount()),
            credit(RECEIVABLE, payment.credited()),
            credit(REFUNDS_OWED, payment.returned())));
  }

  /** What was still open is no longer claimed; what was paid is owed back. */
  void closed(Invoice invoice) {
    ledger.book(
        Cause.invoiceClosed(id(invoice)),
        "Invoice " + invoice.number() + " closed",
        List.of(
            debit(FEE_INCOME, invoice.total()),
            credit(RECEIVABLE, invoice.total().minus(invoice.paid())),
            credit(REFUNDS_OWED, invoice.paid())));
  }

  void refunded(Invoice invoice, Refund refund) {
    ledger.book(
        Cause.refundMade(id(invoice), refund.id()),
        "Refund on invoice " + invoice.number(),
        List.of(
            debit(REFUNDS_OWED, refund.amount()), credit(cash(refund.method()), refund.amount())));
  }

  private static Account cash(PaymentMethod method) {
    return method == PaymentMethod.CARD ? CASH_CARD : CASH_CHECK;
  }

  private static UUID id(Invoice invoice) {
    return invoice.id().value();
  }
}
