package org.colophon.fees;

import org.colophon.accounts.PersonId;
import org.colophon.program.Money;

/**
 * One visit to the card cashier.
 *
 * @param payer the only person who may see it
 * @param path where the payer goes to pay, within this site
 */
public record Checkout(
    CheckoutId id,
    InvoiceId invoice,
    String invoiceNumber,
    PersonId payer,
    Money amount,
    State state,
    String path) {

  /** Where the visit stands. */
  public enum State {
    STARTED,
    PAID,
    DECLINED,
    CANCELLED
  }
}
