package org.colophon.fees;

import java.time.Clock;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.springframework.stereotype.Component;

/** Sends back what is owed. */
@Component
class Refunds {

  private final CardProvider cards;
  private final Books books;
  private final Clock clock;

  Refunds(CardProvider cards, Books books, Clock clock) {
    this.cards = cards;
    this.books = books;
    this.clock = clock;
  }

  /** Sends back to its card what came by card; anything else stays owed until a check is sent. */
  void giveBack(Invoice invoice, Refund refund) {
    if (refund.isForCard()) {
      cards
          .giveBack(refund.key(), refund.charge(), refund.amount())
          .map(reference -> refund.madeByCard(reference, LocalDate.now(clock)))
          .ifPresent(made -> book(invoice, made));
    }
  }

  void sendCheck(Invoice invoice, String number, LocalDate sentOn, PersonId by) {
    invoice.owed().stream()
        .map(refund -> refund.madeByCheck(number, sentOn, by))
        .forEach(made -> book(invoice, made));
  }

  private void book(Invoice invoice, Refund made) {
    books.refunded(invoice, made);
    invoice.refunded(made);
  }
}
