package org.colophon.process.mentormatching;

import static org.colophon.process.mentormatching.MentorMatching.Variables.ANSWER_DUE;
import static org.colophon.process.mentormatching.MentorMatching.Variables.SEARCH_DUE;
import static org.colophon.process.mentormatching.MentorMatching.Variables.TURN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.mentoring.Mentorings;
import org.colophon.mentoring.Turn;
import org.colophon.process.CaseVariables;
import org.colophon.process.Deadlines;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Component;

/** ServiceTask_AskNextMentor: asks the next mentor, or says who has to do something. */
@Component
class AskNextMentorDelegate implements JavaDelegate {

  private final Mentorings mentorings;
  private final Deadlines deadlines;
  private final ProgramCalendar calendar;

  AskNextMentorDelegate(Mentorings mentorings, Deadlines deadlines, ProgramCalendar calendar) {
    this.mentorings = mentorings;
    this.deadlines = deadlines;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = CaseVariables.caseOf(execution);
    var turn = mentorings.askNext(number);
    TURN.set(execution, turn);
    if (turn == Turn.ASKED) {
      var proposal = mentorings.find(number).openProposal().orElseThrow();
      ANSWER_DUE.set(execution, calendar.endOf(proposal.answerBy()));
    }
    if (turn == Turn.OFFICE) {
      SEARCH_DUE.set(execution, deadlines.in(it -> it.mentoring().chooseWithinDays()));
    }
  }
}
