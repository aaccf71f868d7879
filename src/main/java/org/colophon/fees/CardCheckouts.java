package org.colophon.fees;

import static org.colophon.fees.Checkout.State.CANCELLED;
import static org.colophon.fees.Checkout.State.DECLINED;
import static org.colophon.fees.Checkout.State.PAID;
import static org.colophon.fees.Checkout.State.STARTED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes payers to the card cashier and back. A visit is kept before any money moves (R79). */
@Service
@Transactional
public class CardCheckouts {

  private final CardCheckoutRepository checkouts;
  private final InvoiceRepository invoices;
  private final Invoices payments;
  private final CardProvider cards;
  private final Clock clock;

  CardCheckouts(
      CardCheckoutRepository checkouts,
      InvoiceRepository invoices,
      Invoices payments,
      CardProvider cards,
      Clock clock) {
    this.checkouts = checkouts;
    this.invoices = invoices;
    this.payments = payments;
    this.cards = cards;
    this.clock = clock;
  }

  /** Whether this installation takes cards at all. */
  public boolean offered() {
    return cards.takesCards();
  }

  /**
   * Opens the cashier for what is still open. A visit already open for that amount is returned.
   *
   * @throws CheckoutRefused when nothing is open or cards are not taken; the message says which
   */
  public Checkout start(InvoiceId id) throws CheckoutRefused {
    var invoice = invoices.lock(id);
    if (!cards.takesCards()) {
      throw new CheckoutRefused("Cards are not taken here. Please choose another way to pay.");
    }
    if (!invoice.isOpen()) {
      throw new CheckoutRefused(
          "Invoice %s needs no payment any more.".formatted(invoice.number()));
    }
    return view(openFor(invoice), invoice);
  }

  /** The visit with this id, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Checkout> find(CheckoutId id) {
    return checkouts.findById(id).map(it -> view(it, invoices.get(it.invoice())));
  }

  /** The cashier took the money. Told a second time, or after the visit ended, nothing changes. */
  public Checkout pay(CheckoutId id) {
    var invoice = lockInvoiceOf(id);
    var checkout = checkouts.getReferenceById(id);
    if (checkout.isStarted()) {
      checkouts.save(checkout.end(PAID, clock.instant()));
      record(checkout);
    }
    return view(checkout, invoice);
  }

  /** The card was declined; no money moved. After the visit ended, nothing changes. */
  public Checkout decline(CheckoutId id) {
    return end(id, DECLINED);
  }

  /** The payer left without paying. After the visit ended, nothing changes. */
  public Checkout cancel(CheckoutId id) {
    return end(id, CANCELLED);
  }

  private Checkout end(CheckoutId id, Checkout.State how) {
    var invoice = lockInvoiceOf(id);
    var checkout = checkouts.getReferenceById(id);
    if (checkout.isStarted()) {
      checkouts.save(checkout.end(how, clock.instant()));
    }
    return view(checkout, invoice);
  }

  private CardCheckout openFor(Invoice invoice) {
    var started = checkouts.findByInvoiceAndState(invoice.id(), STARTED);
    return started
        .filter(it -> it.isFor(invoice.open()))
        .orElseGet(
            () -> {
              started.ifPresent(it -> checkouts.saveAndFlush(it.end(CANCELLED, clock.instant())));
              return checkouts.save(
                  new CardCheckout(invoice.id(), invoice.open(), clock.instant()));
            });
  }

  private void record(CardCheckout checkout) {
    try {
      payments.recordPayment(
          checkout.invoice(),
          new NewPayment(
              PaymentMethod.CARD,
              checkout.amount(),
              cards.chargeOf(checkout.id()),
              LocalDate.now(clock),
              null,
              "checkout-" + checkout.id()));
    } catch (PaymentRefused e) {
      throw new IllegalStateException("Card payment not recorded: " + checkout.id(), e);
    }
  }

  private Invoice lockInvoiceOf(CheckoutId id) {
    return checkouts
        .findInvoice(id)
        .map(invoices::lock)
        .orElseThrow(() -> new IllegalArgumentException("No checkout " + id));
  }

  private Checkout view(CardCheckout checkout, Invoice invoice) {
    return new Checkout(
        checkout.id(),
        checkout.invoice(),
        invoice.number(),
        invoice.payer(),
        checkout.amount(),
        checkout.state(),
        cards.pathOf(checkout.id()));
  }
}
