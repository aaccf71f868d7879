package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.REVIEWS_LATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_ReadyPortfolio: it is paid, or handed in again; the time to evaluate begins (R41).
 */
@Component
class ReadyPortfolioDelegate implements JavaDelegate {

  private final Portfolios portfolios;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  ReadyPortfolioDelegate(Portfolios portfolios, Rulebook rules, ProgramCalendar calendar) {
    this.portfolios = portfolios;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    var dueOn = portfolios.ready(number);
    var again = rules.on(portfolios.rulesOn(number)).portfolioReviews().lateAgainAfterDays();
    REVIEWS_LATE.set(execution, "R/%s/P%dD".formatted(calendar.endOf(dueOn), again));
  }
}
