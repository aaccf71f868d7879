package org.colophon.process.calibrationcheck;

import static org.colophon.process.calibrationcheck.CalibrationCheck.Messages.OPENED;
import static org.colophon.process.calibrationcheck.CalibrationCheck.Variables.DUE;

import org.camunda.bpm.engine.RuntimeService;
import org.colophon.evaluation.CalibrationCheckOpened;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the look into low agreement, in the transaction in which it was found. */
@Component
class CalibrationCheckTrigger {

  private final RuntimeService runtime;
  private final ProgramCalendar calendar;

  CalibrationCheckTrigger(RuntimeService runtime, ProgramCalendar calendar) {
    this.runtime = runtime;
    this.calendar = calendar;
  }

  @EventListener
  void on(CalibrationCheckOpened event) {
    runtime.startProcessInstanceByMessage(
        OPENED, event.caseNumber().value(), DUE.of(calendar.endOf(event.decideBy())));
  }
}
