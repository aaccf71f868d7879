package org.colophon.process.providerappeal;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.appeals.AppealOutcome;
import org.colophon.appeals.Appeals;
import org.colophon.appeals.CannotFollow;
import org.colophon.appeals.NotIndependent;
import org.colophon.appeals.ResolutionIncomplete;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.colophon.process.providerappeal.ProviderAppeal.Variables;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordResolution: keeps what the Board has resolved. */
@Component
class RecordResolutionDelegate implements JavaDelegate {

  static final FormField DAY = new FormField("resolutionOn", "Day of the resolution");
  static final FormField OUTCOME = new FormField("resolutionOutcome", "Outcome");
  static final FormField TEXT = new FormField("resolutionText", "What the Board resolved");

  private final Appeals appeals;

  RecordResolutionDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = OUTCOME.choice(execution, AppealOutcome.class);
    try {
      appeals.recordResolution(
          CaseVariables.caseOf(execution),
          DAY.day(execution),
          outcome,
          TEXT.required(execution),
          CaseVariables.COMPLETED_BY.from(execution));
    } catch (ResolutionIncomplete | NotIndependent | CannotFollow e) {
      throw new Refusal(e.getMessage(), e);
    }
    Variables.OUTCOME.set(execution, outcome);
    List.of(DAY, OUTCOME, TEXT).forEach(field -> field.forget(execution));
  }
}
