package org.colophon.process.mentormatching;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.colophon.mentoring.Mentorings;
import org.springframework.stereotype.Component;

/** Nobody finds a mentor for themselves. */
@Component
class FindMentorRule implements TaskRule {

  private final Mentorings mentorings;

  FindMentorRule(Mentorings mentorings) {
    this.mentorings = mentorings;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_FindMentor");
  }

  @Override
  public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    if (mentorings.find(caseNumber).person().equals(person)) {
      throw new Refusal("This mentor is looked for for you; someone else does that.");
    }
  }
}
