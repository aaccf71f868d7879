package org.colophon.process.portfoliosubmission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_EndUnachieved: the set is not achieved by this portfolio. */
@Component
class EndUnachievedDelegate implements JavaDelegate {

  private final Portfolios portfolios;

  EndUnachievedDelegate(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @Override
  public void execute(DelegateExecution execution) {
    portfolios.notAchieved(CaseVariables.caseOf(execution));
  }
}
