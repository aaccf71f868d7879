package org.colophon.process.volunteeronboarding;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.colophon.evaluation.Roster;
import org.colophon.evaluation.SetsUnjudged;
import org.springframework.stereotype.Component;

/** Nobody checks their own offer, and none is answered before each of its sets is. */
@Component
class CheckQualificationRule implements TaskRule {

  private final Roster roster;

  CheckQualificationRule(Roster roster) {
    this.roster = roster;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_CheckQualification");
  }

  @Override
  public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    if (roster.find(caseNumber).person().equals(person)) {
      throw new Refusal("This is your own offer; someone else checks it.");
    }
  }

  @Override
  public void checkCompletion(
      PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    try {
      roster.requireJudged(caseNumber);
    } catch (SetsUnjudged e) {
      throw new Refusal(e.getMessage(), e);
    }
  }
}
