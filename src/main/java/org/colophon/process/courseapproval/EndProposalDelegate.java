package org.colophon.process.courseapproval;

import static org.colophon.process.courseapproval.CourseApproval.Variables.INVOICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Seats;
import org.colophon.fees.Invoices;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_EndProposal: lets evaluators and payer go when a proposal was withdrawn. */
@Component
class EndProposalDelegate implements JavaDelegate {

  private final Seats seats;
  private final Invoices invoices;

  EndProposalDelegate(Seats seats, Invoices invoices) {
    this.seats = seats;
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    seats.closeAll(CaseVariables.caseOf(execution));
    INVOICE
        .find(execution)
        .filter(it -> invoices.invoice(it).isOpen())
        .ifPresent(it -> invoices.cancel(it, "The proposal was withdrawn."));
  }
}
