package org.colophon.process.mentormatching;

import static org.colophon.process.mentormatching.MentorMatching.Variables.MATCHED;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.colophon.mentoring.MentorAnswered;
import org.colophon.mentoring.MentorAsked;
import org.colophon.mentoring.MentorRoundOver;
import org.colophon.mentoring.MentoringMoved;
import org.colophon.process.Wakeup;
import org.colophon.process.mentormatching.MentorMatching.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and wakes the process of a mentoring, in the transaction of what happened. */
@Component
class MentorMatchingTrigger {

  private final RuntimeService runtime;
  private final Wakeup wakeup;

  MentorMatchingTrigger(RuntimeService runtime, Wakeup wakeup) {
    this.runtime = runtime;
    this.wakeup = wakeup;
  }

  @EventListener
  void on(MentorAsked event) {
    runtime.startProcessInstanceByMessage(Messages.ASKED, event.caseNumber().value());
  }

  @EventListener
  void on(MentorAnswered event) {
    wakeup.tell(Messages.ANSWERED, event.caseNumber(), MATCHED.of(event.matched()));
  }

  @EventListener
  void on(MentoringMoved event) {
    wakeup.tell(Messages.MOVED, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(MentorRoundOver event) {
    wakeup.tell(Messages.ROUND_OVER, event.caseNumber(), Map.of());
  }
}
