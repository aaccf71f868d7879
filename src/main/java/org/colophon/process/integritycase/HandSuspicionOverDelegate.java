package org.colophon.process.integritycase;

import static org.colophon.process.integritycase.IntegrityCase.Variables.DECISION_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.integrity.IntegrityCases;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/**
 * ServiceTask_HandSuspicionOver: the answer is there, or its time is over; now it can be decided.
 */
@Component
class HandSuspicionOverDelegate implements JavaDelegate {

  private final IntegrityCases integrity;
  private final ProgramCalendar calendar;

  HandSuspicionOverDelegate(IntegrityCases integrity, ProgramCalendar calendar) {
    this.integrity = integrity;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var due = integrity.handOver(CaseVariables.caseOf(execution));
    DECISION_DUE.set(execution, calendar.endOf(due));
  }
}
