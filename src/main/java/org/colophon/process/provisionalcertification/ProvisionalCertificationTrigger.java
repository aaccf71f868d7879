package org.colophon.process.provisionalcertification;

import static org.colophon.process.provisionalcertification.ProvisionalCertification.Messages.OPENED;
import static org.colophon.process.provisionalcertification.ProvisionalCertification.Messages.REPORTED;
import static org.colophon.process.provisionalcertification.ProvisionalCertification.Messages.STOPPED;
import static org.colophon.process.provisionalcertification.ProvisionalCertification.Variables.HOURS_DUE;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.credentials.HoursReported;
import org.colophon.credentials.ProvisionalOpened;
import org.colophon.credentials.ProvisionalStopped;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts, wakes or ends the wait for hours of work, in the transaction of what happened. */
@Component
class ProvisionalCertificationTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final ProgramCalendar calendar;

  ProvisionalCertificationTrigger(RuntimeService runtime, Wakeup wakeup, ProgramCalendar calendar) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.calendar = calendar;
  }

  @EventListener
  void on(ProvisionalOpened event) {
    runtime.startProcessInstanceByMessage(OPENED, event.caseNumber().value(), Map.of());
  }

  @EventListener
  void on(HoursReported event) {
    wakeup.tell(REPORTED, event.caseNumber(), HOURS_DUE.of(calendar.endOf(event.confirmBy())));
  }

  @EventListener
  void on(ProvisionalStopped event) {
    wakeup.tell(STOPPED, event.caseNumber(), Map.of());
  }
}
