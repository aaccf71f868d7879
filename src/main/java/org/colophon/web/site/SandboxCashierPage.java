package org.colophon.web.site;

import java.security.Principal;
import java.util.Objects;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.Checkout;
import org.colophon.fees.Checkout.State;
import org.colophon.fees.CheckoutId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Rehearses the visit to a card cashier: asks for no card data, moves no money. Only the payer
 * finds it, and only while the sandbox takes the cards.
 */
@Controller
@RequestMapping(SandboxCashierPage.ADDRESS + "{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
class SandboxCashierPage {

  static final String ADDRESS = "/sandbox-cashier/";

  private final CardCheckouts checkouts;
  private final Invoices invoices;
  private final MessageSourceAccessor texts;

  SandboxCashierPage(CardCheckouts checkouts, Invoices invoices, MessageSource texts) {
    this.checkouts = checkouts;
    this.invoices = invoices;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String cashier(@PathVariable CheckoutId id, @Nullable Principal person, Model page) {
    var checkout = own(id, person);
    page.addAttribute("checkout", checkout);
    page.addAttribute("wanted", isWanted(checkout, invoices.invoice(checkout.invoice())));
    return "site/sandbox-cashier";
  }

  @PostMapping("/pay")
  String pay(@PathVariable CheckoutId id, @Nullable Principal person, RedirectAttributes next) {
    var checkout = checkouts.pay(own(id, person).id());
    if (checkout.state() == State.PAID) {
      next.addFlashAttribute("notice", text("cashier.paid", checkout));
    }
    return "redirect:/fee";
  }

  @PostMapping("/decline")
  String decline(@PathVariable CheckoutId id, @Nullable Principal person, RedirectAttributes next) {
    var checkout = checkouts.decline(own(id, person).id());
    if (checkout.state() == State.DECLINED) {
      next.addFlashAttribute("warning", text("cashier.declined", checkout));
    }
    return "redirect:/fee";
  }

  @PostMapping("/cancel")
  String cancel(@PathVariable CheckoutId id, @Nullable Principal person, RedirectAttributes next) {
    var checkout = checkouts.cancel(own(id, person).id());
    if (checkout.state() == State.CANCELLED) {
      next.addFlashAttribute("notice", text("cashier.left", checkout));
    }
    return "redirect:/fee";
  }

  private Checkout own(CheckoutId id, @Nullable Principal person) {
    return checkouts
        .find(id)
        .filter(it -> person != null && it.payer().value().equals(person.getName()))
        .filter(it -> it.path().startsWith(ADDRESS))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Whether this visit still asks for exactly what is open. */
  private static boolean isWanted(Checkout checkout, InvoiceView invoice) {
    return checkout.state() == State.STARTED && Objects.equals(checkout.amount(), invoice.open());
  }

  private String text(String key, Checkout checkout) {
    return texts.getMessage(key, new Object[] {checkout.amount(), checkout.invoiceNumber()});
  }
}
