package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.FEE_GOES_BACK;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.INVOICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.Seats;
import org.colophon.fees.Invoices;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_SettlePortfolio: lets evaluators go, calls off what is not paid yet, and sees whether
 * money goes back.
 */
@Component
class SettlePortfolioDelegate implements JavaDelegate {

  private final Portfolios portfolios;
  private final Seats seats;
  private final Invoices invoices;

  SettlePortfolioDelegate(Portfolios portfolios, Seats seats, Invoices invoices) {
    this.portfolios = portfolios;
    this.seats = seats;
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    seats.closeAll(number);
    var invoice = INVOICE.from(execution);
    var open = invoices.invoice(invoice).isOpen();
    if (open) {
      invoices.cancel(invoice, "The portfolio ended before it was paid.");
    }
    FEE_GOES_BACK.set(execution, open || portfolios.refunds(number));
  }
}
