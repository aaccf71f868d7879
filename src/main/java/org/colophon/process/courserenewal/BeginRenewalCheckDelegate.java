package org.colophon.process.courserenewal;

import static org.colophon.process.courserenewal.CourseRenewal.Variables.CHECK_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.Renewals;
import org.colophon.process.CaseVariables;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_BeginRenewalCheck: puts a renewal that is paid before the program office. */
@Component
class BeginRenewalCheckDelegate implements JavaDelegate {

  private final Renewals renewals;
  private final ProgramCalendar calendar;

  BeginRenewalCheckDelegate(Renewals renewals, ProgramCalendar calendar) {
    this.renewals = renewals;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CHECK_DUE.set(execution, calendar.endOf(renewals.beginCheck(CaseVariables.caseOf(execution))));
  }
}
