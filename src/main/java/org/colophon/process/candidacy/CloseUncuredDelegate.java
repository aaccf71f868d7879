package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.springframework.stereotype.Component;

/** ServiceTask_CloseUncured: closes an application whose questions were not answered in time. */
@Component
class CloseUncuredDelegate implements JavaDelegate {

  private final Candidacies candidacies;

  CloseUncuredDelegate(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    candidacies.closeUncured(CANDIDATE.from(execution));
  }
}
