package org.colophon.web.candidate;

import java.security.Principal;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.cases.Cases;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.CheckoutRefused;
import org.colophon.fees.InvoiceView;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what is owed and why, and lets the payer choose how to pay it (R9, R10). */
@Controller
@RequestMapping("/fee")
class FeePage {

  private final FeeInvoices invoices;
  private final CardCheckouts checkouts;
  private final Cases cases;
  private final Accounts accounts;
  private final MessageSourceAccessor texts;

  FeePage(
      FeeInvoices invoices,
      CardCheckouts checkouts,
      Cases cases,
      Accounts accounts,
      MessageSource texts) {
    this.invoices = invoices;
    this.checkouts = checkouts;
    this.cases = cases;
    this.accounts = accounts;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String fee(Principal person, Model page) {
    return invoices.current(person).map(it -> show(it, person, page)).orElse("candidate/fee-none");
  }

  @PostMapping
  String choose(
      @RequestParam(defaultValue = "") String method,
      Principal person,
      Model page,
      RedirectAttributes next) {
    var invoice = invoices.open(person);
    if (invoice.isEmpty()) {
      return "redirect:/fee";
    }
    return switch (method) {
      case "card" -> toCashier(invoice.get(), next);
      case "check" -> "redirect:/fee/check";
      case "purchase-order" -> "redirect:/fee/purchase-order";
      default -> {
        page.addAttribute(
            "problems", List.of(new Problem("method", texts.getMessage("fee.method.missing"))));
        yield show(invoice.get(), person, page);
      }
    };
  }

  private String toCashier(InvoiceView invoice, RedirectAttributes next) {
    try {
      return "redirect:" + checkouts.start(invoice.id()).path();
    } catch (CheckoutRefused e) {
      next.addFlashAttribute("warning", e.getMessage());
      return "redirect:/fee";
    }
  }

  private String show(InvoiceView invoice, Principal person, Model page) {
    page.addAttribute("invoice", invoice);
    page.addAttribute("payer", accounts.person(invoice.payer()).name());
    page.addAttribute("cards", checkouts.offered());
    page.addAttribute(
        "earlier",
        invoices.all(person).stream().filter(it -> !it.id().equals(invoice.id())).toList());
    cases.find(invoice.caseNumber()).ifPresent(it -> page.addAttribute("case", it));
    return "candidate/fee";
  }
}
