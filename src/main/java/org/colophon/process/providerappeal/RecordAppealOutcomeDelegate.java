package org.colophon.process.providerappeal;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.appeals.AppealOutcome;
import org.colophon.appeals.Appeals;
import org.colophon.appeals.CannotFollow;
import org.colophon.appeals.NotIndependent;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_RecordReconsideration and ServiceTask_RecordAppealDecision: keeps what a committee
 * decided about an appeal.
 */
@Component
class RecordAppealOutcomeDelegate implements JavaDelegate {

  static final FormField OUTCOME = new FormField("appealOutcomeChosen", "Outcome");
  static final FormField REASONS = new FormField("appealReasons", "Reasons");
  static final FormField UNINVOLVED =
      new FormField(
          "appealUninvolved", "I had no part in this before and have no conflict of interest");

  private final Appeals appeals;
  private final AppealChoice choice;

  RecordAppealOutcomeDelegate(Appeals appeals, AppealChoice choice) {
    this.appeals = appeals;
    this.choice = choice;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = OUTCOME.choice(execution, AppealOutcome.class);
    if (!UNINVOLVED.required(execution).equals("true")) {
      throw new Refusal("Only a member who had no part in it before may decide.");
    }
    try {
      appeals.decide(
          CaseVariables.caseOf(execution),
          outcome,
          REASONS.required(execution),
          CaseVariables.COMPLETED_BY.from(execution));
    } catch (NotIndependent | CannotFollow e) {
      throw new Refusal(e.getMessage(), e);
    }
    choice.open(execution, outcome);
    List.of(OUTCOME, REASONS, UNINVOLVED).forEach(field -> field.forget(execution));
  }
}
