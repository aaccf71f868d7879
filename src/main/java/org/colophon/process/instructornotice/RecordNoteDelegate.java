package org.colophon.process.instructornotice;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.Proposals;
import org.colophon.engine.Refusal;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordNote: records that somebody of the program has seen who teaches now. */
@Component
class RecordNoteDelegate implements JavaDelegate {

  static final FormField SEEN =
      new FormField("instructorsSeen", "I have seen who teaches the course now");
  static final FormField REMARK = new FormField("instructorsRemark", "Remark for the record");

  private final Proposals proposals;

  RecordNoteDelegate(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!SEEN.required(execution).equals("true")) {
      throw new Refusal("Please look at who teaches the course now, and tick that you have.");
    }
    proposals.acknowledge(
        CaseVariables.caseOf(execution),
        REMARK.text(execution).orElse(""),
        CaseVariables.COMPLETED_BY.from(execution));
    List.of(SEEN, REMARK).forEach(field -> field.forget(execution));
  }
}
