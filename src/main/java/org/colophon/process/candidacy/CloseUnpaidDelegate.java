package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.springframework.stereotype.Component;

/** ServiceTask_CloseUnpaid: closes an application whose fee did not come. */
@Component
class CloseUnpaidDelegate implements JavaDelegate {

  private final Candidacies candidacies;

  CloseUnpaidDelegate(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    candidacies.closeUnpaid(CANDIDATE.from(execution));
  }
}
