package org.colophon.process.certificationissuance;

import static org.colophon.process.certificationissuance.CertificationIssuance.Variables.AWARD;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.RecentProof;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.credentials.AwardId;
import org.colophon.credentials.Awards;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.springframework.stereotype.Component;

/**
 * Who had a part in a case may not decide its award (R53), and nobody decides one from a screen
 * that somebody else left open.
 */
@Component
class DecideAwardRule implements TaskRule {

  private final Awards awards;
  private final RecentProof proof;

  DecideAwardRule(Awards awards, RecentProof proof) {
    this.awards = awards;
    this.proof = proof;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_DecideAward");
  }

  @Override
  public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    try {
      awards.requireUninvolved(AwardId.of(variables.apply(AWARD.name())), person);
    } catch (ConflictOfInterest e) {
      throw new Refusal(e.getMessage() + " Another member has to decide this award.", e);
    }
  }

  @Override
  public void checkCompletion(
      PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    if (!proof.holds(person)) {
      throw new Refusal(
          "Confirm that it is you at /account/confirm (the link above the decision), then complete"
              + " this task again.");
    }
  }
}
