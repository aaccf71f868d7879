package org.colophon.process.coursecondition;

import static org.colophon.process.coursecondition.CourseCondition.Messages.ANSWERED;
import static org.colophon.process.coursecondition.CourseCondition.Messages.DROPPED;
import static org.colophon.process.coursecondition.CourseCondition.Messages.IMPOSED;
import static org.colophon.process.coursecondition.CourseCondition.Variables.CONDITION;
import static org.colophon.process.coursecondition.CourseCondition.Variables.JUDGE_DUE;

import org.camunda.bpm.engine.RuntimeService;
import org.colophon.courses.ConditionAnswered;
import org.colophon.courses.ConditionDropped;
import org.colophon.courses.ConditionImposed;
import org.colophon.process.Deadlines;
import org.colophon.process.Wakeup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts or wakes the process of a condition, in the transaction of what happened. */
@Component
class CourseConditionTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final ConditionClock clock;
  private final Deadlines deadlines;

  CourseConditionTrigger(
      RuntimeService runtime, Wakeup wakeup, ConditionClock clock, Deadlines deadlines) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.clock = clock;
    this.deadlines = deadlines;
  }

  @EventListener
  void on(ConditionImposed event) {
    runtime.startProcessInstanceByMessage(
        IMPOSED,
        event.caseNumber().value(),
        CONDITION.put(clock.moments(event.condition()), event.condition()));
  }

  @EventListener
  void on(ConditionAnswered event) {
    wakeup.tell(
        ANSWERED,
        event.caseNumber(),
        CONDITION,
        event.condition(),
        JUDGE_DUE.of(deadlines.in(it -> it.courseConditions().judgeWithinDays())));
  }

  @EventListener
  void on(ConditionDropped event) {
    wakeup.tell(DROPPED, event.caseNumber(), CONDITION, event.condition());
  }
}
