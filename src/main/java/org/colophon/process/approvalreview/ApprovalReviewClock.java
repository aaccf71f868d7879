package org.colophon.process.approvalreview;

import static org.colophon.process.approvalreview.ApprovalReview.Variables.LOOK;
import static org.colophon.process.approvalreview.ApprovalReview.Variables.REMINDER;

import java.time.LocalDate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** Says until when a provider's answer is awaited, and when it is reminded of it. */
@Component
class ApprovalReviewClock {

  private final Rulebook rules;
  private final ProgramCalendar calendar;

  ApprovalReviewClock(Rulebook rules, ProgramCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The moments for the last day of an answer. */
  VariableMap answerUntil(LocalDate day) {
    return LOOK.put(reminder(day), calendar.endOf(day));
  }

  /** The moments for the day on which a suspension is looked at again. */
  VariableMap lookOn(LocalDate day) {
    return LOOK.put(reminder(day), calendar.startOf(day));
  }

  private VariableMap reminder(LocalDate day) {
    var ahead = rules.on(calendar.today()).approvalReviews().remindBeforeDays();
    return REMINDER.of(calendar.startOf(day.minusDays(ahead)));
  }
}
