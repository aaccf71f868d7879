package org.colophon.process.portfoliosubmission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_AchieveByPortfolio: enters the set into the record of achievements. */
@Component
class AchieveByPortfolioDelegate implements JavaDelegate {

  private final Portfolios portfolios;
  private final AchievementRecords records;
  private final ProgramCalendar calendar;

  AchieveByPortfolioDelegate(
      Portfolios portfolios, AchievementRecords records, ProgramCalendar calendar) {
    this.portfolios = portfolios;
    this.records = records;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    portfolios.achieved(number);
    records.achieve(
        portfolios.candidate(number),
        portfolios.ofCase(number).set().id(),
        Route.PORTFOLIO,
        "Portfolio " + number,
        calendar.today());
  }
}
