package org.colophon.process.mentormatching;

import static org.colophon.process.mentormatching.MentorMatching.Variables.SEARCH_ON;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.mentoring.Mentorings;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordSearch: looks on, or records why there is no mentor. */
@Component
class RecordMentorSearchDelegate implements JavaDelegate {

  static final FormField ANSWER = new FormField("mentorSearchAnswer", "How it goes on");
  static final FormField REASON = new FormField("mentorSearchReason", "Why there is no mentor");

  /** What staff can say. */
  enum Answer {
    LOOK_ON,
    GIVE_UP
  }

  private final Mentorings mentorings;

  RecordMentorSearchDelegate(Mentorings mentorings) {
    this.mentorings = mentorings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var lookOn = ANSWER.choice(execution, Answer.class) == Answer.LOOK_ON;
    if (!lookOn) {
      mentorings.giveUp(CaseVariables.caseOf(execution), REASON.required(execution));
    }
    SEARCH_ON.set(execution, lookOn);
    List.of(ANSWER, REASON).forEach(field -> field.forget(execution));
  }
}
