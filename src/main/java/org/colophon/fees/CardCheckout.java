package org.colophon.fees;

import static org.colophon.fees.Checkout.State.STARTED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.colophon.program.Money;
import org.jspecify.annotations.Nullable;

/** One visit to the card cashier, kept before any money moves. Ends once. */
@Entity
@Table(name = "card_checkouts")
class CardCheckout {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "checkout_id"))
  private CheckoutId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "invoice_id"))
  private InvoiceId invoice;

  @Embedded private Money amount;

  @Enumerated(EnumType.STRING)
  private Checkout.State state = STARTED;

  private Instant startedAt;
  private @Nullable Instant endedAt;
  @Version private Long version;

  protected CardCheckout() {} // for JPA

  CardCheckout(InvoiceId invoice, Money amount, Instant startedAt) {
    this.id = CheckoutId.next();
    this.invoice = invoice;
    this.amount = amount;
    this.startedAt = startedAt;
  }

  CardCheckout end(Checkout.State how, Instant now) {
    if (!isStarted()) {
      throw new IllegalStateException("Checkout " + id + " is " + state + " already");
    }
    state = how;
    endedAt = now;
    return this;
  }

  boolean isStarted() {
    return state == STARTED;
  }

  boolean isFor(Money open) {
    return amount.equals(open);
  }

  CheckoutId id() {
    return id;
  }

  InvoiceId invoice() {
    return invoice;
  }

  Money amount() {
    return amount;
  }

  Checkout.State state() {
    return state;
  }
}
