package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.AWARD;
import static org.colophon.process.candidacy.Candidacy.Variables.AWARD_DUE;
import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.colophon.credentials.Awards;
import org.colophon.process.Deadlines;
import org.springframework.stereotype.Component;

/** ServiceTask_OpenAward: opens the award the committee will decide. */
@Component
class OpenAwardDelegate implements JavaDelegate {

  private final Candidacies candidacies;
  private final Awards awards;
  private final Deadlines deadlines;

  OpenAwardDelegate(Candidacies candidacies, Awards awards, Deadlines deadlines) {
    this.candidacies = candidacies;
    this.awards = awards;
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var candidacy = candidacies.candidacy(CANDIDATE.from(execution));
    AWARD.set(execution, awards.open(candidacy.id(), candidacy.person(), candidacy.caseNumber()));
    AWARD_DUE.set(execution, deadlines.in(rules -> rules.award().decideWithinDays()));
  }
}
