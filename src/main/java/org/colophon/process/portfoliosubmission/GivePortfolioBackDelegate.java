package org.colophon.process.portfoliosubmission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_GivePortfolioBack: the office cannot have a portfolio evaluated, and says why. */
@Component
class GivePortfolioBackDelegate implements JavaDelegate {

  static final FormField REASON = new FormField("portfolioReason", "Why it is given back");

  private final Portfolios portfolios;

  GivePortfolioBackDelegate(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @Override
  public void execute(DelegateExecution execution) {
    portfolios.giveBack(
        CaseVariables.caseOf(execution),
        REASON.required(execution),
        CaseVariables.COMPLETED_BY.from(execution));
    REASON.forget(execution);
  }
}
