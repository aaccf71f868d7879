package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.VERDICT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_MergeRatings: makes one verdict of all ratings of this submission (R39). */
@Component
class MergeRatingsDelegate implements JavaDelegate {

  private final Portfolios portfolios;
  private final PortfolioVerdicts verdicts;

  MergeRatingsDelegate(Portfolios portfolios, PortfolioVerdicts verdicts) {
    this.portfolios = portfolios;
    this.verdicts = verdicts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    var verdict =
        verdicts.decide(number, portfolios.ofCase(number).round(), portfolios.rulesOn(number));
    VERDICT.set(execution, verdict.outcome());
  }
}
