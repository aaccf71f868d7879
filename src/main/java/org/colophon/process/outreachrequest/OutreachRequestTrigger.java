package org.colophon.process.outreachrequest;

import static org.colophon.process.outreachrequest.OutreachRequest.Messages.OUTREACH_FILED;
import static org.colophon.process.outreachrequest.OutreachRequest.Messages.OUTREACH_WITHDRAWN;
import static org.colophon.process.outreachrequest.OutreachRequest.Variables.ANSWER_DUE;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.webinars.OutreachFiled;
import org.colophon.webinars.OutreachWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or ends the work on a request, in the transaction in which it is filed or withdrawn. */
@Component
class OutreachRequestTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final ProgramCalendar calendar;

  OutreachRequestTrigger(RuntimeService runtime, Wakeup wakeup, ProgramCalendar calendar) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.calendar = calendar;
  }

  @EventListener
  void on(OutreachFiled event) {
    runtime.startProcessInstanceByMessage(
        OUTREACH_FILED,
        event.caseNumber().value(),
        ANSWER_DUE.of(calendar.endOf(event.answerBy())));
  }

  @EventListener
  void on(OutreachWithdrawn event) {
    wakeup.tell(OUTREACH_WITHDRAWN, event.caseNumber(), Map.of());
  }
}
