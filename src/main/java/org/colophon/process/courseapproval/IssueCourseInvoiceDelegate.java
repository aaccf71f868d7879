package org.colophon.process.courseapproval;

import static org.colophon.process.courseapproval.CourseApproval.Variables.INVOICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.Proposals;
import org.colophon.fees.Invoices;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_IssueCourseInvoice: charges the fee of the day the proposal was submitted. */
@Component
class IssueCourseInvoiceDelegate implements JavaDelegate {

  private final Proposals proposals;
  private final Invoices invoices;

  IssueCourseInvoiceDelegate(Proposals proposals, Invoices invoices) {
    this.proposals = proposals;
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var proposal = proposals.submitted(CaseVariables.caseOf(execution));
    INVOICE.set(
        execution,
        proposals.difference(proposal.caseNumber()).isPresent()
            ? invoices.issueCourseAmendment(
                proposal.caseNumber(), proposal.by(), proposal.rulesOn())
            : invoices.issueCourseApproval(
                proposal.caseNumber(), proposal.by(), proposal.rulesOn()));
    proposals.awaitFee(proposal.caseNumber());
  }
}
