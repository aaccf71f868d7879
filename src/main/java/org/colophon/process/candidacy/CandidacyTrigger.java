package org.colophon.process.candidacy;

import static org.colophon.process.candidacy.Candidacy.Messages.APPLICATION_COMPLETED;
import static org.colophon.process.candidacy.Candidacy.Messages.APPLICATION_SUBMITTED;
import static org.colophon.process.candidacy.Candidacy.Messages.CANDIDACY_WITHDRAWN;
import static org.colophon.process.candidacy.Candidacy.Messages.CLOCK_MOVED;
import static org.colophon.process.candidacy.Candidacy.Messages.SET_ACHIEVED;
import static org.colophon.process.candidacy.Candidacy.Variables.CANDIDATE;
import static org.colophon.process.candidacy.Candidacy.Variables.WITHDRAWN_BEFORE_ACCEPTANCE;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.achievements.SetAchieved;
import org.colophon.candidates.ApplicationCompleted;
import org.colophon.candidates.ApplicationSubmitted;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyWithdrawn;
import org.colophon.candidates.CandidateId;
import org.colophon.courses.CompletionRejected;
import org.colophon.courses.CompletionReported;
import org.colophon.courses.CompletionWithdrawn;
import org.colophon.portfolios.PortfolioReleased;
import org.colophon.portfolios.PortfolioSubmitted;
import org.colophon.process.Wakeup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happened in the domain into messages for the process, in the same transaction. */
@Component
class CandidacyTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final Candidacies candidacies;

  CandidacyTrigger(RuntimeService runtime, Wakeup wakeup, Candidacies candidacies) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.candidacies = candidacies;
  }

  @EventListener
  void on(ApplicationSubmitted event) {
    runtime.startProcessInstanceByMessage(
        APPLICATION_SUBMITTED, event.caseNumber().value(), CANDIDATE.of(event.candidate()));
  }

  @EventListener
  void on(ApplicationCompleted event) {
    wakeup.tell(APPLICATION_COMPLETED, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(SetAchieved event) {
    wakeup.tell(SET_ACHIEVED, candidacies.candidacy(event.candidate()).caseNumber(), Map.of());
  }

  /** From now on the program holds this completion, so the term that ends meanwhile has to wait. */
  @EventListener
  void on(CompletionReported event) {
    wakeup.tell(CLOCK_MOVED, event.caseNumber(), Map.of());
  }

  /** The program no longer holds this completion, so a term that is over may end now. */
  @EventListener
  void on(CompletionRejected event) {
    wakeup.tell(CLOCK_MOVED, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(CompletionWithdrawn event) {
    wakeup.tell(CLOCK_MOVED, event.caseNumber(), Map.of());
  }

  /** From now on the program holds this portfolio, so the term that ends meanwhile has to wait. */
  @EventListener
  void on(PortfolioSubmitted event) {
    clockMoved(event.candidate());
  }

  /** The program no longer holds this portfolio, so a term that is over may end now. */
  @EventListener
  void on(PortfolioReleased event) {
    clockMoved(event.candidate());
  }

  private void clockMoved(CandidateId candidate) {
    wakeup.tell(CLOCK_MOVED, candidacies.candidacy(candidate).caseNumber(), Map.of());
  }

  @EventListener
  void on(CandidacyWithdrawn event) {
    wakeup.tell(
        CANDIDACY_WITHDRAWN,
        event.caseNumber(),
        WITHDRAWN_BEFORE_ACCEPTANCE.of(event.beforeAcceptance()));
  }
}
