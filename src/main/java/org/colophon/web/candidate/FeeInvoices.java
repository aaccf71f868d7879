package org.colophon.web.candidate;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the invoices of the person who asks, and nobody else's. */
@Component
class FeeInvoices {

  private final Invoices invoices;

  FeeInvoices(Invoices invoices) {
    this.invoices = invoices;
  }

  /**
   * The oldest invoice that is open, else the newest; none while nothing was ever charged. Who owes
   * several pays them one after the other; one whose check or purchase order is on its way keeps no
   * other waiting.
   */
  Optional<InvoiceView> current(Principal person) {
    var all = all(person);
    var open = all.stream().filter(InvoiceView::isOpen).toList();
    return oldest(open.stream().filter(it -> it.announcement() == null))
        .or(() -> oldest(open.stream()))
        .or(() -> all.stream().findFirst());
  }

  private static Optional<InvoiceView> oldest(Stream<InvoiceView> newestFirst) {
    return newestFirst.reduce((newer, older) -> older);
  }

  /** The current invoice, which must still be open for what the person wants to do. */
  Optional<InvoiceView> open(Principal person) {
    return current(person).filter(InvoiceView::isOpen);
  }

  /** Newest first. */
  List<InvoiceView> all(Principal person) {
    return invoices.ofPayer(PersonId.of(person.getName()));
  }

  /**
   * The invoice of that number.
   *
   * @param number none for the newest
   * @throws ResponseStatusException not found, also when it is somebody else's
   */
  InvoiceView own(Principal person, @Nullable String number) {
    return all(person).stream()
        .filter(it -> number == null || it.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
