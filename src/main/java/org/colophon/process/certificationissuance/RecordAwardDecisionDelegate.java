package org.colophon.process.certificationissuance;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.certificationissuance.CertificationIssuance.Variables.ANSWER_DUE;
import static org.colophon.process.certificationissuance.CertificationIssuance.Variables.AWARDED;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.credentials.Awards;
import org.colophon.engine.Refusal;
import org.colophon.process.Deadlines;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_RecordAwardDecision: records the award with its number, or the committee's question.
 */
@Component
class RecordAwardDecisionDelegate implements JavaDelegate {

  static final FormField DECISION = new FormField("awardDecision", "Decision");
  static final FormField NOTE = new FormField("awardNote", "Question or note");

  static final FormField UNINVOLVED =
      new FormField("uninvolved", "I had no part in this case and have no conflict of interest");

  private final Awards awards;
  private final Deadlines deadlines;

  RecordAwardDecisionDelegate(Awards awards, Deadlines deadlines) {
    this.awards = awards;
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var decision = DECISION.choice(execution, Decision.class);
    if (!UNINVOLVED.required(execution).equals("true")) {
      throw new Refusal("Only a member who had no part in the case may decide.");
    }
    try {
      record(decision, execution);
    } catch (ConflictOfInterest e) {
      throw new Refusal(e.getMessage() + " Another member has to decide this award.", e);
    }
    AWARDED.set(execution, decision == Decision.AWARD);
    ANSWER_DUE.set(execution, deadlines.in(rules -> rules.award().decideWithinDays()));
    List.of(DECISION, NOTE, UNINVOLVED).forEach(field -> field.forget(execution));
  }

  private void record(Decision decision, DelegateExecution execution) throws ConflictOfInterest {
    var award = CertificationIssuance.Variables.AWARD.from(execution);
    var by = COMPLETED_BY.from(execution);
    switch (decision) {
      case AWARD -> awards.decide(award, by, NOTE.text(execution).orElse(""));
      case ASK -> awards.returnToOffice(award, by, NOTE.required(execution));
    }
  }

  /** What a committee member can decide. */
  enum Decision {
    AWARD,
    ASK
  }
}
