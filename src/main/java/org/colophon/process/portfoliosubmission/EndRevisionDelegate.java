package org.colophon.process.portfoliosubmission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_EndRevision: it was not handed in again in time. */
@Component
class EndRevisionDelegate implements JavaDelegate {

  private final Portfolios portfolios;

  EndRevisionDelegate(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @Override
  public void execute(DelegateExecution execution) {
    portfolios.revisionOver(CaseVariables.caseOf(execution));
  }
}
