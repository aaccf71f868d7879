package org.colophon.process.courseapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.Proposals;
import org.colophon.process.CaseVariables;
import org.springframework.stereotype.Component;

/** ServiceTask_CloseUnpaidProposal and ServiceTask_CloseUnrevisedProposal: nothing came in time. */
@Component
class CloseProposalDelegate implements JavaDelegate {

  private final Proposals proposals;

  CloseProposalDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    proposals.lapse(
        CaseVariables.caseOf(execution), "The course can be proposed again at any time.");
  }
}
