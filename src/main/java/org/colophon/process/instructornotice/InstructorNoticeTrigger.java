package org.colophon.process.instructornotice;

import static org.colophon.process.instructornotice.InstructorNotice.Messages.INSTRUCTORS_CHANGED;
import static org.colophon.process.instructornotice.InstructorNotice.Variables.DUE;

import org.camunda.bpm.engine.RuntimeService;
import org.colophon.courses.InstructorsChanged;
import org.colophon.process.Deadlines;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts a notice of instructors before program staff, in the transaction of what happened. */
@Component
class InstructorNoticeTrigger {

  private final RuntimeService runtime;
  private final Deadlines deadlines;

  InstructorNoticeTrigger(RuntimeService runtime, Deadlines deadlines) {
    this.runtime = runtime;
    this.deadlines = deadlines;
  }

  @EventListener
  void on(InstructorsChanged event) {
    runtime.startProcessInstanceByMessage(
        INSTRUCTORS_CHANGED,
        event.caseNumber().value(),
        DUE.of(deadlines.in(it -> it.courseReview().checkWithinDays())));
  }
}
