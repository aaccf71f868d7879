package org.colophon.process.outreachrequest;

import static org.colophon.process.CaseVariables.COMPLETED_BY;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.colophon.webinars.OutreachRequests;
import org.colophon.webinars.OwnOutreach;
import org.springframework.stereotype.Component;

/** ServiceTask_SettleOutreach: records the answer to a group or a promoter. */
@Component
class SettleOutreachDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("outreachDecision", "Answer");
  static final FormField WORDS = new FormField("outreachWords", "Your words");

  private final OutreachRequests requests;

  SettleOutreachDelegate(OutreachRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      requests.answer(
          CaseVariables.caseOf(execution),
          DECISION.choice(execution, Decision.class) == Decision.ACCEPT,
          WORDS.required(execution),
          COMPLETED_BY.from(execution));
    } catch (OwnOutreach e) {
      throw new Refusal(e.getMessage(), e);
    }
    List.of(DECISION, WORDS).forEach(field -> field.forget(execution));
  }

  /** What staff can decide. */
  enum Decision {
    ACCEPT,
    DECLINE
  }
}
