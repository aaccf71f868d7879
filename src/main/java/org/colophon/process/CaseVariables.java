package org.colophon.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;

/** What every process has: its case, and who completed the last task. */
public final class CaseVariables {

  /** Set by the task guard when somebody completes a task. */
  public static final ProcessVariable<PersonId> COMPLETED_BY =
      ProcessVariable.text("completedBy", PersonId::of);

  private CaseVariables() {}

  /** The business key is the case number people quote. */
  public static CaseNumber caseOf(DelegateExecution execution) {
    return CaseNumber.of(execution.getProcessBusinessKey());
  }
}
