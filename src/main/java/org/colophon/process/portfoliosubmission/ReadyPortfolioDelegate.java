package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.REVIEWS_LATE;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.SUSPICION_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.integrity.IntegrityCases;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_ReadyPortfolio: it is paid, or handed in again; the time to evaluate begins (R41).
 * While something is suspected nobody is asked (R43).
 */
@Component
class ReadyPortfolioDelegate implements JavaDelegate {

  private final Portfolios portfolios;
  private final IntegrityCases integrity;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  ReadyPortfolioDelegate(
      Portfolios portfolios, IntegrityCases integrity, Rulebook rules, ProgramCalendar calendar) {
    this.portfolios = portfolios;
    this.integrity = integrity;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    var dueOn = portfolios.ready(number);
    var again = rules.on(portfolios.rulesOn(number)).portfolioReviews().lateAgainAfterDays();
    SUSPICION_OPEN.set(execution, integrity.anyOpen(number));
    REVIEWS_LATE.set(execution, "R/%s/P%dD".formatted(calendar.endOf(dueOn), again));
  }
}
