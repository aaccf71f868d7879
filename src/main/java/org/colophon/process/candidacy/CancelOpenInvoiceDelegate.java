package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.INVOICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.fees.Invoices;
import org.springframework.stereotype.Component;

/** ServiceTask_CancelOpenInvoice: calls off what a candidate who withdrew has not paid yet. */
@Component
class CancelOpenInvoiceDelegate implements JavaDelegate {

  private final Invoices invoices;

  CancelOpenInvoiceDelegate(Invoices invoices) {
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var invoice = INVOICE.from(execution);
    if (invoices.invoice(invoice).isOpen()) {
      invoices.cancel(invoice, "The application was withdrawn.");
    }
  }
}
