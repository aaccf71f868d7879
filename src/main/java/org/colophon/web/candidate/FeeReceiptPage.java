package org.colophon.web.candidate;

import java.security.Principal;
import org.colophon.accounts.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the payer a receipt to print, for an employer or the tax office. */
@Controller
class FeeReceiptPage {

  private final FeeInvoices invoices;
  private final Accounts accounts;

  FeeReceiptPage(FeeInvoices invoices, Accounts accounts) {
    this.invoices = invoices;
    this.accounts = accounts;
  }

  /**
   * Shows the receipt of a covered invoice; leads back to the invoice while it is not covered.
   *
   * @param number none for the newest invoice
   */
  @GetMapping("/fee/receipt")
  String receipt(
      @RequestParam(name = "invoice", required = false) @Nullable String number,
      Principal person,
      Model page) {
    var invoice = invoices.own(person, number);
    if (invoice.settledOn() == null) {
      return "redirect:/fee";
    }
    page.addAttribute("invoice", invoice);
    page.addAttribute("payer", accounts.person(invoice.payer()).name());
    return "candidate/fee-receipt";
  }
}
