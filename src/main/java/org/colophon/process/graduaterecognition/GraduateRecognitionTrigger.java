package org.colophon.process.graduaterecognition;

import static org.colophon.process.graduaterecognition.GraduateRecognition.Messages.ANSWERED;
import static org.colophon.process.graduaterecognition.GraduateRecognition.Messages.ASKED;
import static org.colophon.process.graduaterecognition.GraduateRecognition.Messages.WITHDRAWN;
import static org.colophon.process.graduaterecognition.GraduateRecognition.Variables.ANSWER_DUE;
import static org.colophon.process.graduaterecognition.GraduateRecognition.Variables.CONFIRMED;
import static org.colophon.process.graduaterecognition.GraduateRecognition.Variables.REMINDER;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.colleges.GraduationAnswered;
import org.colophon.colleges.GraduationAsked;
import org.colophon.colleges.GraduationWithdrawn;
import org.colophon.colleges.Graduations;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts, wakes or ends the recognition of a graduate, in the transaction of what happened. */
@Component
class GraduateRecognitionTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;
  private final Graduations graduations;
  private final ProgramCalendar calendar;

  GraduateRecognitionTrigger(
      RuntimeService runtime, Wakeup wakeup, Graduations graduations, ProgramCalendar calendar) {
    this.runtime = runtime;
    this.wakeup = wakeup;
    this.graduations = graduations;
    this.calendar = calendar;
  }

  /** Where nobody can sign for the college its time is over at once. */
  @EventListener
  void on(GraduationAsked event) {
    var graduation = graduations.find(event.caseNumber());
    var now = calendar.now();
    var silent = graduations.signers(event.caseNumber()).isEmpty();
    var due = silent ? now : calendar.endOf(graduation.answerBy());
    var moments = ANSWER_DUE.of(due);
    REMINDER.put(moments, now.plus(Duration.between(now, due).dividedBy(2)));
    runtime.startProcessInstanceByMessage(ASKED, event.caseNumber().value(), moments);
  }

  @EventListener
  void on(GraduationAnswered event) {
    wakeup.tell(ANSWERED, event.caseNumber(), CONFIRMED.of(event.confirmed()));
  }

  @EventListener
  void on(GraduationWithdrawn event) {
    wakeup.tell(WITHDRAWN, event.caseNumber(), Map.of());
  }
}
