package org.colophon.process.courserenewal;

import static org.colophon.process.courserenewal.CourseRenewal.Messages.DROPPED;
import static org.colophon.process.courserenewal.CourseRenewal.Messages.OPENED;
import static org.colophon.process.courserenewal.CourseRenewal.Messages.REQUESTED;
import static org.colophon.process.courserenewal.CourseRenewal.Variables.ENDS;
import static org.colophon.process.courserenewal.CourseRenewal.Variables.FEE_SETTLED;
import static org.colophon.process.courserenewal.CourseRenewal.Variables.LAST_REMINDER;
import static org.colophon.process.courserenewal.CourseRenewal.Variables.REMINDER;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.courses.RenewalDropped;
import org.colophon.courses.RenewalOpened;
import org.colophon.courses.RenewalRequested;
import org.colophon.courses.Renewals;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or wakes the process of a renewal, in the transaction of what happened. */
@Component
class CourseRenewalTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final Renewals renewals;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CourseRenewalTrigger(
      RuntimeService runtime,
      Wakeup wakeup,
      Renewals renewals,
      Rulebook rules,
      ProgramCalendar calendar) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.renewals = renewals;
    this.rules = rules;
    this.calendar = calendar;
  }

  @EventListener
  void on(RenewalOpened event) {
    var ends = renewals.find(event.caseNumber()).endsOn();
    var reminders = rules.on(calendar.today()).courseApproval().renewalReminders();
    var moments = ENDS.of(calendar.endOf(ends));
    REMINDER.put(moments, calendar.startOf(ends.minus(reminders.get(0))));
    LAST_REMINDER.put(moments, calendar.startOf(ends.minus(reminders.get(1))));
    FEE_SETTLED.put(moments, false);
    runtime.startProcessInstanceByMessage(OPENED, event.caseNumber().value(), moments);
  }

  @EventListener
  void on(RenewalRequested event) {
    wakeup.tell(REQUESTED, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(RenewalDropped event) {
    wakeup.tell(DROPPED, event.caseNumber(), Map.of());
  }
}
