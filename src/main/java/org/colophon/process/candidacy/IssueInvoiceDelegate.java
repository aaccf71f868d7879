package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;
import static org.colophon.process.candidacy.Candidacy.Variables.INVOICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.colophon.fees.Invoices;
import org.springframework.stereotype.Component;

/** ServiceTask_IssueInvoice: charges the enrollment fee of the day the person applied. */
@Component
class IssueInvoiceDelegate implements JavaDelegate {

  private final Candidacies candidacies;
  private final Invoices invoices;

  IssueInvoiceDelegate(Candidacies candidacies, Invoices invoices) {
    this.candidacies = candidacies;
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var candidacy = candidacies.candidacy(CANDIDATE.from(execution));
    INVOICE.set(
        execution,
        invoices.issueEnrollment(
            candidacy.caseNumber(), candidacy.person(), candidacy.member(), candidacy.rulesOn()));
  }
}
