package org.colophon.process.volunteeronboarding;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.colophon.mentoring.Mentors;
import org.springframework.stereotype.Component;

/** Nobody checks their own offer. */
@Component
class CheckMentorRule implements TaskRule {

  private final Mentors mentors;

  CheckMentorRule(Mentors mentors) {
    this.mentors = mentors;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_CheckMentor");
  }

  @Override
  public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    if (mentors.find(caseNumber).person().equals(person)) {
      throw new Refusal("This is your own offer; someone else checks it.");
    }
  }
}
