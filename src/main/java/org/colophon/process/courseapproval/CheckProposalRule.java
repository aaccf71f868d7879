package org.colophon.process.courseapproval;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.Proposals;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.springframework.stereotype.Component;

/** Nobody checks a proposal of a provider they act or teach for. */
@Component
class CheckProposalRule implements TaskRule {

  private final Proposals proposals;
  private final CourseSeatBar ties;

  CheckProposalRule(Proposals proposals, CourseSeatBar ties) {
    this.proposals = proposals;
    this.ties = ties;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_CheckProposal");
  }

  @Override
  public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    if (ties.hasPart(person, proposals.submitted(caseNumber))) {
      throw new Refusal(
          "You act or teach for the provider of this course; someone else checks it.");
    }
  }
}
