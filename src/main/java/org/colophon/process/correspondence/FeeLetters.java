package org.colophon.process.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentReceived;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.NoticeLine;
import org.colophon.notifications.Notices;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices about money. */
@Component
class FeeLetters implements Letters {

  private final Envelope envelope;
  private final Notices notices;
  private final Invoices invoices;
  private final Rulebook rules;
  private final ProgramCalendar calendar;
  private final Links links;

  FeeLetters(
      Envelope envelope,
      Notices notices,
      Invoices invoices,
      Rulebook rules,
      ProgramCalendar calendar,
      Links links) {
    this.envelope = envelope;
    this.notices = notices;
    this.invoices = invoices;
    this.rules = rules;
    this.calendar = calendar;
    this.links = links;
  }

  @Override
  public Map<String, Function<Occasion, List<NewNotice>>> letters() {
    return Map.of(
        "invoice", this::invoice,
        "receipt", this::receipt,
        "payment-reminder", this::reminder,
        "invoice-cancelled", this::cancelled,
        "refund", this::refund);
  }

  private List<NewNotice> invoice(Occasion occasion) {
    var invoice = invoiceOf(occasion);
    var model = basics(invoice);
    model.put("total", invoice.total());
    model.put("reason", invoice.lines().get(0).reason());
    return letter("invoice", "", invoice, model);
  }

  /** A part of the fee came; when it covers the rest, the receipt says so. */
  @EventListener
  void on(PaymentReceived event) {
    if (!event.stillOpen().isPositive()) {
      return;
    }
    var invoice = invoices.invoice(event.invoice());
    var model = basics(invoice);
    model.put("amount", event.amount());
    model.put("stillOpen", event.stillOpen());
    letter("payment-received", String.valueOf(invoice.payments().size()), invoice, model)
        .forEach(notices::write);
  }

  private List<NewNotice> receipt(Occasion occasion) {
    var invoice = invoiceOf(occasion);
    var model = basics(invoice);
    model.put("total", invoice.total());
    model.put("paidOn", invoice.settledOn() == null ? calendar.today() : invoice.settledOn());
    model.put(
        "lines",
        invoice.lines().stream().map(line -> new NoticeLine(line.text(), line.amount())).toList());
    return letter("receipt", "", invoice, model);
  }

  private List<NewNotice> reminder(Occasion occasion) {
    var invoice = invoiceOf(occasion);
    var cancelOn =
        invoice.issuedOn().plusDays(rules.on(invoice.issuedOn()).payment().cancelAfterDays());
    var model = basics(invoice);
    model.put("open", invoice.open());
    model.put("cancelOn", cancelOn);
    return letter("payment-reminder", calendar.today().toString(), invoice, model);
  }

  private List<NewNotice> cancelled(Occasion occasion) {
    var invoice = invoiceOf(occasion);
    return letter("invoice-cancelled", "", invoice, basics(invoice));
  }

  private List<NewNotice> refund(Occasion occasion) {
    var invoice = invoiceOf(occasion);
    var model = basics(invoice);
    model.put(
        "amount",
        invoice.refunds().stream()
            .map(InvoiceView.Refund::amount)
            .reduce((one, other) -> one.plus(other))
            .orElseThrow());
    model.put("reason", String.valueOf(invoice.closedBecause()));
    return letter("refund", "", invoice, model);
  }

  private Map<String, Object> basics(InvoiceView invoice) {
    var model = new HashMap<String, Object>();
    model.put("number", invoice.number());
    model.put("fee", invoice.kind().title());
    model.put("payLink", links.to("/fee"));
    return model;
  }

  private List<NewNotice> letter(
      String template, String once, InvoiceView invoice, Map<String, Object> model) {
    return List.of(
        envelope.about(
            invoice.caseNumber(),
            invoice.payer(),
            template,
            once.isEmpty() ? invoice.number() : invoice.number() + "-" + once,
            model));
  }

  private InvoiceView invoiceOf(Occasion occasion) {
    return invoices.invoice(occasion.invoice().orElseThrow());
  }
}
