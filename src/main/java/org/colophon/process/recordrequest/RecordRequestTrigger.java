package org.colophon.process.recordrequest;

import static org.colophon.process.recordrequest.RecordRequest.Messages.RECORD_REQUEST_FILED;
import static org.colophon.process.recordrequest.RecordRequest.Messages.RECORD_REQUEST_WITHDRAWN;
import static org.colophon.process.recordrequest.RecordRequest.Variables.ANSWER_DUE;
import static org.colophon.process.recordrequest.RecordRequest.Variables.REMIND_AT;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.records.RecordRequestFiled;
import org.colophon.records.RecordRequestWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or ends the work on a request, in the transaction in which it is filed or withdrawn. */
@Component
class RecordRequestTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final ProgramCalendar calendar;

  RecordRequestTrigger(RuntimeService runtime, Wakeup wakeup, ProgramCalendar calendar) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.calendar = calendar;
  }

  @EventListener
  void on(RecordRequestFiled event) {
    var dates = ANSWER_DUE.of(calendar.endOf(event.answerBy()));
    REMIND_AT.put(dates, calendar.endOf(event.remindOn()));
    runtime.startProcessInstanceByMessage(RECORD_REQUEST_FILED, event.caseNumber().value(), dates);
  }

  @EventListener
  void on(RecordRequestWithdrawn event) {
    wakeup.tell(RECORD_REQUEST_WITHDRAWN, event.caseNumber(), Map.of());
  }
}
