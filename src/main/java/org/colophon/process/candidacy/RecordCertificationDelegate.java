package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordCertification: ends the candidacy with success. */
@Component
class RecordCertificationDelegate implements JavaDelegate {

  private final Candidacies candidacies;

  RecordCertificationDelegate(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    candidacies.certify(CANDIDATE.from(execution));
  }
}
