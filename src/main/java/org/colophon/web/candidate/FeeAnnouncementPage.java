package org.colophon.web.candidate;

import java.security.Principal;
import java.util.List;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentMethod;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says how to send a check or an order, and hears that one is on its way (R10). */
@Controller
@RequestMapping("/fee/{way:check|purchase-order}")
class FeeAnnouncementPage {

  private static final int REFERENCE_LENGTH = 80;

  private final FeeInvoices own;
  private final Invoices invoices;
  private final MessageSourceAccessor texts;

  FeeAnnouncementPage(FeeInvoices own, Invoices invoices, MessageSource texts) {
    this.own = own;
    this.invoices = invoices;
    this.texts = new MessageSourceAccessor(texts);
  }

  @GetMapping
  String instructions(@PathVariable String way, Principal person, Model page) {
    return own.open(person).map(it -> show(way, it, "", page)).orElse("redirect:/fee");
  }

  @PostMapping
  String announce(
      @PathVariable String way,
      @RequestParam(defaultValue = "") String reference,
      Principal person,
      Model page,
      RedirectAttributes next) {
    var invoice = own.open(person);
    if (invoice.isEmpty()) {
      return "redirect:/fee";
    }
    var problems = problems(way, reference.strip());
    if (!problems.isEmpty()) {
      page.addAttribute("problems", problems);
      return show(way, invoice.get(), reference, page);
    }
    invoices.announce(invoice.get().id(), method(way), reference.strip());
    next.addFlashAttribute("notice", texts.getMessage("fee." + way + ".announced"));
    return "redirect:/fee";
  }

  private List<Problem> problems(String way, String reference) {
    if (reference.length() > REFERENCE_LENGTH) {
      return problem("fee.reference.long");
    }
    return reference.isEmpty() && method(way) == PaymentMethod.PURCHASE_ORDER
        ? problem("fee.purchase-order.reference.missing")
        : List.of();
  }

  private List<Problem> problem(String key) {
    return List.of(
        new Problem("reference", texts.getMessage(key, new Object[] {REFERENCE_LENGTH})));
  }

  private static String show(String way, InvoiceView invoice, String reference, Model page) {
    page.addAttribute("invoice", invoice);
    page.addAttribute("way", way);
    page.addAttribute("reference", reference);
    return "candidate/fee-announcement";
  }

  private static PaymentMethod method(String way) {
    return way.equals("check") ? PaymentMethod.CHECK : PaymentMethod.PURCHASE_ORDER;
  }
}
