package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.springframework.stereotype.Component;

/** ServiceTask_AcceptCandidate: begins the candidacy and its clock. */
@Component
class AcceptCandidateDelegate implements JavaDelegate {

  private final Candidacies candidacies;

  AcceptCandidateDelegate(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    candidacies.accept(CANDIDATE.from(execution));
  }
}
