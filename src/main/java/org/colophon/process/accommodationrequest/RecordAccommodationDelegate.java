package org.colophon.process.accommodationrequest;

import static org.colophon.process.CaseVariables.COMPLETED_BY;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.accommodations.AccommodationState;
import org.colophon.accommodations.Accommodations;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordAccommodation: records how a request for an accommodation is answered. */
@Component
class RecordAccommodationDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("accommodationDecision", "Decision");
  static final FormField REASON =
      new FormField("accommodationReason", "What we arrange, or why not");

  private final Accommodations accommodations;

  RecordAccommodationDelegate(Accommodations accommodations) {
    this.accommodations = accommodations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var outcome = DECISION.choice(execution, Decision.class).outcome;
    try {
      accommodations.decide(
          CaseVariables.caseOf(execution),
          outcome,
          REASON.required(execution),
          COMPLETED_BY.from(execution));
    } catch (ConflictOfInterest e) {
      throw new Refusal(e.getMessage(), e);
    }
    List.of(DECISION, REASON).forEach(field -> field.forget(execution));
  }

  /** What staff can decide. */
  enum Decision {
    GRANT(AccommodationState.GRANTED),
    PARTLY(AccommodationState.PARTLY_GRANTED),
    DECLINE(AccommodationState.DECLINED);

    private final AccommodationState outcome;

    Decision(AccommodationState outcome) {
      this.outcome = outcome;
    }
  }
}
