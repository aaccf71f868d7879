package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.INVOICE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.colophon.fees.Invoices;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_IssuePortfolioInvoice: charges the fee of the day it was handed in (R33). */
@Component
class IssuePortfolioInvoiceDelegate implements JavaDelegate {

  private final Portfolios portfolios;
  private final Candidacies candidacies;
  private final Invoices invoices;

  IssuePortfolioInvoiceDelegate(Portfolios portfolios, Candidacies candidacies, Invoices invoices) {
    this.portfolios = portfolios;
    this.candidacies = candidacies;
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    var candidacy = candidacies.candidacy(portfolios.candidate(number));
    INVOICE.set(
        execution,
        invoices.issuePortfolio(
            number, candidacy.person(), candidacy.member(), portfolios.rulesOn(number)));
  }
}
