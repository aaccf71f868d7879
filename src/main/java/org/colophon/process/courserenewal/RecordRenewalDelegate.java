package org.colophon.process.courserenewal;

import static org.colophon.process.courserenewal.CourseRenewal.Variables.RENEWED;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ApprovalSuspended;
import org.colophon.courses.Renewals;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordRenewal: renews an approval, or says why not. */
@Component
class RecordRenewalDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("renewalDecision", "Decision");
  static final FormField REASON = new FormField("renewalReason", "Why it is not renewed");

  private final Renewals renewals;

  RecordRenewalDelegate(Renewals renewals) {
    this.renewals = renewals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var decision = DECISION.choice(execution, Decision.class);
    var number = CaseVariables.caseOf(execution);
    var by = CaseVariables.COMPLETED_BY.from(execution);
    switch (decision) {
      case RENEW -> renew(number, by);
      case DECLINE -> renewals.decline(number, REASON.required(execution), by);
    }
    RENEWED.set(execution, decision == Decision.RENEW);
    List.of(DECISION, REASON).forEach(field -> field.forget(execution));
  }

  private void renew(CaseNumber number, PersonId by) {
    try {
      renewals.renew(number, by);
    } catch (ApprovalSuspended e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  /** What staff can decide. */
  enum Decision {
    RENEW,
    DECLINE
  }
}
