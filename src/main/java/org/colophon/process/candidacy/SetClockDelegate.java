package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;
import static org.colophon.process.candidacy.Candidacy.Variables.CLOCK_AT;
import static org.colophon.process.candidacy.Candidacy.Variables.CLOCK_EVENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.NextClockEvent;
import org.colophon.courses.Completions;
import org.colophon.portfolios.Portfolios;
import org.springframework.stereotype.Component;

/** ServiceTask_SetClock: finds the next moment the candidacy has to be looked at. */
@Component
class SetClockDelegate implements JavaDelegate {

  private final Candidacies candidacies;
  private final Completions completions;
  private final Portfolios portfolios;

  SetClockDelegate(Candidacies candidacies, Completions completions, Portfolios portfolios) {
    this.candidacies = candidacies;
    this.completions = completions;
    this.portfolios = portfolios;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var candidacy = candidacies.candidacy(CANDIDATE.from(execution));
    var held = completions.anyOpen(candidacy.person()) || portfolios.anyHeld(candidacy.id());
    var next = candidacies.nextClockEvent(candidacy.id(), held);
    if (next.kind() == NextClockEvent.Kind.HELD) {
      candidacies.hold(candidacy.id());
    }
    CLOCK_EVENT.set(execution, next.kind());
    CLOCK_AT.set(execution, next.at());
  }
}
