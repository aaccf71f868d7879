package org.colophon.process.completionconfirmation;

import static org.colophon.process.completionconfirmation.CompletionConfirmation.Messages.COMPLETION_ANSWERED;
import static org.colophon.process.completionconfirmation.CompletionConfirmation.Messages.COMPLETION_REPORTED;
import static org.colophon.process.completionconfirmation.CompletionConfirmation.Messages.COMPLETION_WITHDRAWN;
import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.COMPLETION;
import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.CONFIRMED;
import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.CONFIRM_DUE;
import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.PROVIDER_ASKED;
import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.SET;

import org.camunda.bpm.engine.RuntimeService;
import org.colophon.achievements.SetAchieved;
import org.colophon.candidates.Candidacies;
import org.colophon.courses.CompletionAnswered;
import org.colophon.courses.CompletionReported;
import org.colophon.courses.CompletionWithdrawn;
import org.colophon.courses.Completions;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or ends a confirmation with what candidates report, in the same transaction. */
@Component
class CompletionConfirmationTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final Completions completions;
  private final Candidacies candidacies;
  private final ProgramCalendar calendar;

  CompletionConfirmationTrigger(
      RuntimeService runtime,
      Wakeup wakeup,
      Completions completions,
      Candidacies candidacies,
      ProgramCalendar calendar) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.completions = completions;
    this.candidacies = candidacies;
    this.calendar = calendar;
  }

  @EventListener
  void on(CompletionReported event) {
    var variables = COMPLETION.of(event.completion());
    SET.put(variables, event.set());
    var completion = completions.find(event.completion());
    CONFIRM_DUE.put(variables, calendar.endOf(completion.confirmBy()));
    PROVIDER_ASKED.put(variables, completion.answerBy().isPresent());
    runtime.startProcessInstanceByMessage(
        COMPLETION_REPORTED, event.caseNumber().value(), variables);
  }

  @EventListener
  void on(CompletionAnswered event) {
    wakeup.tell(
        COMPLETION_ANSWERED,
        event.caseNumber(),
        COMPLETION,
        event.completion(),
        CONFIRMED.of(event.confirmed()));
  }

  @EventListener
  void on(CompletionWithdrawn event) {
    wakeup.tell(COMPLETION_WITHDRAWN, event.caseNumber(), COMPLETION, event.completion());
  }

  /** A report of a set that a portfolio or a college has brought meanwhile waits for nobody. */
  @EventListener
  void on(SetAchieved event) {
    completions.setAchieved(candidacies.candidacy(event.candidate()).caseNumber(), event.set());
  }
}
