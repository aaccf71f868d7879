package org.colophon.process.accommodationrequest;

import static org.colophon.process.accommodationrequest.AccommodationRequest.Messages.ACCOMMODATION_FILED;
import static org.colophon.process.accommodationrequest.AccommodationRequest.Messages.ACCOMMODATION_WITHDRAWN;
import static org.colophon.process.accommodationrequest.AccommodationRequest.Variables.DECIDE_DUE;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.accommodations.AccommodationFiled;
import org.colophon.accommodations.AccommodationWithdrawn;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or ends the work on a request, in the transaction in which it is filed or withdrawn. */
@Component
class AccommodationRequestTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final ProgramCalendar calendar;

  AccommodationRequestTrigger(RuntimeService runtime, Wakeup wakeup, ProgramCalendar calendar) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.calendar = calendar;
  }

  @EventListener
  void on(AccommodationFiled event) {
    runtime.startProcessInstanceByMessage(
        ACCOMMODATION_FILED,
        event.caseNumber().value(),
        DECIDE_DUE.of(calendar.endOf(event.decideBy())));
  }

  @EventListener
  void on(AccommodationWithdrawn event) {
    wakeup.tell(ACCOMMODATION_WITHDRAWN, event.caseNumber(), Map.of());
  }
}
