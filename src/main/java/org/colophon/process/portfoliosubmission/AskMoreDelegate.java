package org.colophon.process.portfoliosubmission;

import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.REVISION_ENDS;
import static org.colophon.process.portfoliosubmission.PortfolioSubmission.Variables.REVISION_REMINDER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** ServiceTask_AskMore: gives the portfolio back to complete what is in question, once (R40). */
@Component
class AskMoreDelegate implements JavaDelegate {

  private final Portfolios portfolios;
  private final PortfolioVerdicts verdicts;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  AskMoreDelegate(
      Portfolios portfolios, PortfolioVerdicts verdicts, Rulebook rules, ProgramCalendar calendar) {
    this.portfolios = portfolios;
    this.verdicts = verdicts;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    var verdict = verdicts.latest(number, portfolios.ofCase(number).round()).orElseThrow();
    var until = portfolios.askMore(number, verdict.competencies());
    var days = rules.on(portfolios.rulesOn(number)).portfolioWork().revisionRemindBeforeDays();
    REVISION_REMINDER.set(execution, calendar.startOf(until.minusDays(days)));
    REVISION_ENDS.set(execution, calendar.endOf(until));
  }
}
