package org.colophon.fees;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes payers to the card cashier. */
@Service
@Transactional
public class CardCheckouts {

  /** Whether this installation takes cards at all. */
  public boolean offered() {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens the cashier for what is still open. A visit already open for that amount is returned.
   *
   * @throws CheckoutRefused when nothing is open or cards are not taken
   */
  public Checkout start(InvoiceId invoice) throws CheckoutRefused {
    throw new UnsupportedOperationException();
  }

  /** The visit with this id, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Checkout> find(CheckoutId id) {
    throw new UnsupportedOperationException();
  }

  /** The cashier took the money. Told a second time, or after the visit ended, nothing changes. */
  public Checkout pay(CheckoutId id) {
    throw new UnsupportedOperationException();
  }

  /** The card was declined; no money moved. */
  public Checkout decline(CheckoutId id) {
    throw new UnsupportedOperationException();
  }

  /** The payer left without paying. */
  public Checkout cancel(CheckoutId id) {
    throw new UnsupportedOperationException();
  }
}
