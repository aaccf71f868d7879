package org.colophon.process.volunteeronboarding;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.volunteeronboarding.VolunteerOnboarding.Variables.MENTOR_ACCEPTED;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.engine.Refusal;
import org.colophon.mentoring.Mentors;
import org.colophon.process.CaseVariables;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordMentorCheck: records the answer to somebody who offers to be a mentor. */
@Component
class RecordMentorCheckDelegate implements JavaDelegate {

  static final FormField ANSWER = new FormField("mentorAnswer", "Answer");
  static final FormField REASON = new FormField("mentorReason", "Why not");

  /** What staff can say. */
  enum Answer {
    ACCEPT,
    DECLINE
  }

  private final Mentors mentors;

  RecordMentorCheckDelegate(Mentors mentors) {
    this.mentors = mentors;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var accepted = ANSWER.choice(execution, Answer.class) == Answer.ACCEPT;
    var reason = accepted ? "" : REASON.required(execution);
    try {
      MENTOR_ACCEPTED.set(
          execution,
          mentors.decide(
              CaseVariables.caseOf(execution), accepted, reason, COMPLETED_BY.from(execution)));
    } catch (ConflictOfInterest e) {
      throw new Refusal(e.getMessage(), e);
    }
    List.of(ANSWER, REASON).forEach(field -> field.forget(execution));
  }
}
