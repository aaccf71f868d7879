package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.springframework.stereotype.Component;

/** ServiceTask_RefuseApplication: ends an application that cannot be admitted. */
@Component
class RefuseApplicationDelegate implements JavaDelegate {

  private final Candidacies candidacies;

  RefuseApplicationDelegate(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    candidacies.refuse(CANDIDATE.from(execution));
  }
}
