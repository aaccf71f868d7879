package org.colophon.fees;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CardCheckoutRepository extends JpaRepository<CardCheckout, CheckoutId> {

  Optional<CardCheckout> findByInvoiceAndState(InvoiceId invoice, Checkout.State state);

  /** The invoice alone, so that it can be locked before the visit is read. */
  @Query("select c.invoice from CardCheckout c where c.id = :id")
  Optional<InvoiceId> findInvoice(CheckoutId id);
}
