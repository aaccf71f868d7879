package org.colophon.process.courseapproval;

import static org.colophon.process.courseapproval.CourseApproval.Variables.COMPLETE;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordProposalCheck: goes on with a complete proposal, gives back any other. */
@Component
class RecordProposalCheckDelegate implements JavaDelegate {

  static final FormField FOUND = new FormField("proposalCheck", "What you found");
  static final FormField MISSING = new FormField("proposalMissing", "What is missing");

  private final Revision revision;

  RecordProposalCheckDelegate(Revision revision) {
    this.revision = revision;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var found = FOUND.choice(execution, Found.class);
    if (found == Found.INCOMPLETE) {
      revision.ask(execution, MISSING.required(execution));
    }
    COMPLETE.set(execution, found == Found.COMPLETE);
    List.of(FOUND, MISSING).forEach(field -> field.forget(execution));
  }

  /** What staff can find. */
  enum Found {
    COMPLETE,
    INCOMPLETE
  }
}
