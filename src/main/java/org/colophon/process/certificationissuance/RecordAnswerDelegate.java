package org.colophon.process.certificationissuance;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.certificationissuance.CertificationIssuance.Variables.AWARD;
import static org.colophon.process.certificationissuance.CertificationIssuance.Variables.AWARD_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.credentials.Awards;
import org.colophon.process.Deadlines;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordAnswer: records what staff answer, and gives the committee its time again. */
@Component
class RecordAnswerDelegate implements JavaDelegate {

  static final FormField ANSWER = new FormField("committeeAnswer", "Answer");

  private final Awards awards;
  private final Deadlines deadlines;

  RecordAnswerDelegate(Awards awards, Deadlines deadlines) {
    this.awards = awards;
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    awards.answer(AWARD.from(execution), COMPLETED_BY.from(execution), ANSWER.required(execution));
    AWARD_DUE.set(execution, deadlines.in(rules -> rules.award().decideWithinDays()));
    ANSWER.forget(execution);
  }
}
