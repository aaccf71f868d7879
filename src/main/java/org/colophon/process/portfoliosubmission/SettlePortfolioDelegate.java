package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.FEE_GOES_BACK;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.INVOICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.fees.Invoices;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_SettlePortfolio: calls off what is not paid yet, and sees whether money goes back.
 */
@Component
class SettlePortfolioDelegate implements JavaDelegate {

  private final Portfolios portfolios;
  private final Invoices invoices;

  SettlePortfolioDelegate(Portfolios portfolios, Invoices invoices) {
    this.portfolios = portfolios;
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var invoice = INVOICE.from(execution);
    var open = invoices.invoice(invoice).isOpen();
    if (open) {
      invoices.cancel(invoice, "The portfolio ended before it was paid.");
    }
    FEE_GOES_BACK.set(execution, open || portfolios.refunds(CaseVariables.caseOf(execution)));
  }
}
