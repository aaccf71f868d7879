package org.colophon.process.portfoliosubmission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_ClosePortfolio: nothing was paid for the portfolio in time. */
@Component
class ClosePortfolioDelegate implements JavaDelegate {

  private final Portfolios portfolios;

  ClosePortfolioDelegate(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @Override
  public void execute(DelegateExecution execution) {
    portfolios.closeUnpaid(CaseVariables.caseOf(execution));
  }
}
