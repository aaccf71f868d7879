package org.colophon.process.recordrequest;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.recordrequest.RecordRequest.Variables.ANSWER_DUE;
import static org.colophon.process.recordrequest.RecordRequest.Variables.MORE_TIME;
import static org.colophon.process.recordrequest.RecordRequest.Variables.REMIND_AT;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.colophon.program.ProgramCalendar;
import org.colophon.records.RecordRequestState;
import org.colophon.records.RecordRequests;
import org.colophon.records.TimeExtendedAlready;
import org.springframework.stereotype.Component;

/** ServiceTask_SettleRecordRequest: records the answer to a request, or that it takes longer. */
@Component
class SettleRecordRequestDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("recordDecision", "Answer");
  static final FormField DONE = new FormField("recordDone", "What was done");
  static final FormField REASON = new FormField("recordReason", "Reason");

  private final RecordRequests requests;
  private final ProgramCalendar calendar;

  SettleRecordRequestDelegate(RecordRequests requests, ProgramCalendar calendar) {
    this.requests = requests;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var decision = DECISION.choice(execution, Decision.class);
    try {
      switch (decision) {
        case GRANT -> answer(execution, RecordRequestState.GRANTED, DONE.required(execution), "");
        case PARTLY ->
            answer(
                execution,
                RecordRequestState.PARTLY_GRANTED,
                DONE.required(execution),
                REASON.required(execution));
        case REFUSE ->
            answer(execution, RecordRequestState.REFUSED, "", REASON.required(execution));
        case EXTEND -> extend(execution);
      }
    } catch (ConflictOfInterest | TimeExtendedAlready e) {
      throw new Refusal(e.getMessage(), e);
    }
    MORE_TIME.set(execution, decision == Decision.EXTEND);
    List.of(DECISION, DONE, REASON).forEach(field -> field.forget(execution));
  }

  private void answer(
      DelegateExecution execution, RecordRequestState outcome, String done, String reason)
      throws ConflictOfInterest {
    requests.answer(
        CaseVariables.caseOf(execution), outcome, done, reason, COMPLETED_BY.from(execution));
  }

  private void extend(DelegateExecution execution) throws ConflictOfInterest, TimeExtendedAlready {
    var longer =
        requests.extend(
            CaseVariables.caseOf(execution),
            REASON.required(execution),
            COMPLETED_BY.from(execution));
    ANSWER_DUE.set(execution, calendar.endOf(longer.answerBy()));
    REMIND_AT.set(execution, calendar.endOf(longer.remindOn()));
  }

  /** What staff can decide. */
  enum Decision {
    GRANT,
    PARTLY,
    REFUSE,
    EXTEND
  }
}
