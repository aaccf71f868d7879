package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.springframework.stereotype.Component;

/** ServiceTask_LapseCandidacy: ends a candidacy whose term is over. */
@Component
class LapseCandidacyDelegate implements JavaDelegate {

  private final Candidacies candidacies;

  LapseCandidacyDelegate(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    candidacies.lapse(CANDIDATE.from(execution));
  }
}
