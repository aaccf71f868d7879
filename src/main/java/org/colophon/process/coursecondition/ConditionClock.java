package org.colophon.process.coursecondition;

import static org.colophon.process.coursecondition.CourseCondition.Variables.DUE;
import static org.colophon.process.coursecondition.CourseCondition.Variables.REMINDER;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.colophon.courses.ConditionId;
import org.colophon.courses.CourseConditions;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Says when a condition has to be met, and when its provider is reminded of it. */
@Component
class ConditionClock {

  private final CourseConditions conditions;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  ConditionClock(CourseConditions conditions, Rulebook rules, ProgramCalendar calendar) {
    this.conditions = conditions;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The moments the timers of the model wait for, as the condition stands now. */
  VariableMap moments(ConditionId id) {
    var due = conditions.find(id).dueOn();
    var days = rules.on(calendar.today()).courseConditions();
    var moments = Variables.createVariables();
    REMINDER.put(moments, calendar.startOf(due.minusDays(days.remindBeforeDays())));
    return DUE.put(moments, calendar.endOf(due));
  }
}
