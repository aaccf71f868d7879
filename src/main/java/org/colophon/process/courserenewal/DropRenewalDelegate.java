package org.colophon.process.courserenewal;

import static org.colophon.process.courserenewal.CourseRenewal.Variables.INVOICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.fees.Invoices;
import org.springframework.stereotype.Component;

/** ServiceTask_DropRenewal: lets the payer go when there is nothing left to renew. */
@Component
class DropRenewalDelegate implements JavaDelegate {

  private final Invoices invoices;

  DropRenewalDelegate(Invoices invoices) {
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    INVOICE
        .find(execution)
        .filter(it -> invoices.invoice(it).isOpen())
        .ifPresent(it -> invoices.cancel(it, "There is nothing left to renew."));
  }
}
