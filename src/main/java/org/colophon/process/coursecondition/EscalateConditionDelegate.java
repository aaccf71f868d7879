package org.colophon.process.coursecondition;

import static org.colophon.process.coursecondition.CourseCondition.Variables.CONDITION;
import static org.colophon.process.coursecondition.CourseCondition.Variables.DECISION_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.courses.CourseConditions;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_EscalateCondition: puts a condition that is not met in time before the committee. */
@Component
class EscalateConditionDelegate implements JavaDelegate {

  private final CourseConditions conditions;
  private final ProgramCalendar calendar;

  EscalateConditionDelegate(CourseConditions conditions, ProgramCalendar calendar) {
    this.conditions = conditions;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DECISION_DUE.set(
        execution, calendar.endOf(conditions.handToCommittee(CONDITION.from(execution))));
  }
}
