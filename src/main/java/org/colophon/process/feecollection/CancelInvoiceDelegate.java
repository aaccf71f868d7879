package org.colophon.process.feecollection;

import static org.colophon.process.feecollection.FeeCollection.Variables.INVOICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.fees.Invoices;
import org.springframework.stereotype.Component;

/** ServiceTask_CancelInvoice: stops waiting for money that did not come. */
@Component
class CancelInvoiceDelegate implements JavaDelegate {

  private final Invoices invoices;

  CancelInvoiceDelegate(Invoices invoices) {
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    invoices.cancel(INVOICE.from(execution), "The fee was not paid in time.");
  }
}
