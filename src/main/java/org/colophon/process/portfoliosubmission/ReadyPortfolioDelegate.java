package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.EVALUATION_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_ReadyPortfolio: the fee is covered, the time for the evaluation begins. */
@Component
class ReadyPortfolioDelegate implements JavaDelegate {

  private final Portfolios portfolios;
  private final ProgramCalendar calendar;

  ReadyPortfolioDelegate(Portfolios portfolios, ProgramCalendar calendar) {
    this.portfolios = portfolios;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EVALUATION_DUE.set(
        execution, calendar.endOf(portfolios.ready(CaseVariables.caseOf(execution))));
  }
}
