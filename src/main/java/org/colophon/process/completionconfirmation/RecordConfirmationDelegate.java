package org.colophon.process.completionconfirmation;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.COMPLETION;
import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.CONFIRMED;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.courses.Completions;
import org.colophon.courses.ProviderAnswersFirst;
import org.colophon.engine.Refusal;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordConfirmation: records whether the completion is confirmed, and by whom. */
@Component
class RecordConfirmationDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("confirmation", "Decision");
  static final FormField REASON = new FormField("confirmationReason", "Reason or note");

  private final Completions completions;

  RecordConfirmationDelegate(Completions completions) {
    this.completions = completions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var decision = DECISION.choice(execution, Decision.class);
    try {
      record(decision, execution);
    } catch (ConflictOfInterest | ProviderAnswersFirst e) {
      throw new Refusal(e.getMessage(), e);
    }
    CONFIRMED.set(execution, decision == Decision.CONFIRM);
    List.of(DECISION, REASON).forEach(field -> field.forget(execution));
  }

  private void record(Decision decision, DelegateExecution execution)
      throws ConflictOfInterest, ProviderAnswersFirst {
    var completion = COMPLETION.from(execution);
    var by = COMPLETED_BY.from(execution);
    switch (decision) {
      case CONFIRM -> completions.confirm(completion, by, REASON.text(execution).orElse(""));
      case REJECT -> completions.reject(completion, by, REASON.required(execution));
    }
  }

  /** What staff can decide about a completion. */
  enum Decision {
    CONFIRM,
    REJECT
  }
}
