package org.colophon.process.volunteeronboarding;

import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Messages.MENTOR_FILED;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Messages.MENTOR_LEFT;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Messages.READINESS_CHANGED;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Messages.VOLUNTEER_FILED;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Messages.VOLUNTEER_LEFT;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.CHECK_DUE;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.MENTOR_CHECK_DUE;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.evaluation.VolunteerFiled;
import org.colophon.evaluation.VolunteerLeft;
import org.colophon.evaluation.VolunteerReadinessChanged;
import org.colophon.mentoring.MentorFiled;
import org.colophon.mentoring.MentorLeft;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts, wakes or ends a volunteer's process, in the transaction of what happened. */
@Component
class VolunteerOnboardingTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final ProgramCalendar calendar;

  VolunteerOnboardingTrigger(RuntimeService runtime, Wakeup wakeup, ProgramCalendar calendar) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.calendar = calendar;
  }

  @EventListener
  void on(VolunteerFiled event) {
    runtime.startProcessInstanceByMessage(
        VOLUNTEER_FILED, event.caseNumber().value(), CHECK_DUE.of(calendar.endOf(event.checkBy())));
  }

  @EventListener
  void on(VolunteerReadinessChanged event) {
    wakeup.tell(READINESS_CHANGED, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(VolunteerLeft event) {
    wakeup.tell(VOLUNTEER_LEFT, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(MentorFiled event) {
    runtime.startProcessInstanceByMessage(
        MENTOR_FILED,
        event.caseNumber().value(),
        MENTOR_CHECK_DUE.of(calendar.endOf(event.checkBy())));
  }

  @EventListener
  void on(MentorLeft event) {
    wakeup.tell(MENTOR_LEFT, event.caseNumber(), Map.of());
  }
}
