package org.colophon.process.graduaterecognition;

import static org.colophon.process.CaseVariables.caseOf;
import static org.colophon.process.graduaterecognition.GraduateRecognition.Variables.SETTLE_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.colleges.Graduations;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_BeginSettling: puts before the program office what a college has not answered. */
@Component
class BeginSettlingDelegate implements JavaDelegate {

  private final Graduations graduations;
  private final ProgramCalendar calendar;

  BeginSettlingDelegate(Graduations graduations, ProgramCalendar calendar) {
    this.graduations = graduations;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SETTLE_DUE.set(execution, calendar.endOf(graduations.beginSettling(caseOf(execution))));
  }
}
