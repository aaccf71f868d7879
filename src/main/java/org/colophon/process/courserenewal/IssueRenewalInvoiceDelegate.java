package org.colophon.process.courserenewal;

import static org.colophon.process.courserenewal.CourseRenewal.Variables.INVOICE;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.Renewals;
import org.colophon.fees.Invoices;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_IssueRenewalInvoice: charges the fee of the day the renewal was asked for. */
@Component
class IssueRenewalInvoiceDelegate implements JavaDelegate {

  private final Renewals renewals;
  private final Invoices invoices;

  IssueRenewalInvoiceDelegate(Renewals renewals, Invoices invoices) {
    this.renewals = renewals;
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var renewal = renewals.find(CaseVariables.caseOf(execution));
    INVOICE.set(
        execution,
        invoices.issueCourseRenewal(
            renewal.caseNumber(),
            Objects.requireNonNull(renewal.requestedBy()),
            Objects.requireNonNull(renewal.requestedOn())));
  }
}
