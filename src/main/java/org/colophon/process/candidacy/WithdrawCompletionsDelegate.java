package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.colophon.courses.Completions;
import org.springframework.stereotype.Component;

/** ServiceTask_WithdrawCompletions: takes back the completions nobody has confirmed yet. */
@Component
class WithdrawCompletionsDelegate implements JavaDelegate {

  private final Candidacies candidacies;
  private final Completions completions;

  WithdrawCompletionsDelegate(Candidacies candidacies, Completions completions) {
    this.candidacies = candidacies;
    this.completions = completions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    completions.withdrawAllOf(candidacies.candidacy(CANDIDATE.from(execution)).person());
  }
}
