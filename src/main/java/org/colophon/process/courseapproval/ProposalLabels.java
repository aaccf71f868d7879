package org.colophon.process.courseapproval;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ProposalField;
import org.colophon.courses.Proposals;
import org.colophon.engine.TaskLabel;
import org.colophon.program.Rulebook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says on the cards of a proposal's tasks which course it is about. */
@Configuration(proxyBeanMethods = false)
class ProposalLabels {

  @Bean
  TaskLabel proposalLabel(Proposals proposals, Rulebook rules) {
    return new ProposalLabel(
        Set.of("UserTask_CheckProposal", "UserTask_DecideCourse"), proposals, rules);
  }

  private record ProposalLabel(Set<String> tasks, Proposals proposals, Rulebook rules)
      implements TaskLabel {

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      var proposal = proposals.submitted(caseNumber);
      var set = rules.editionOn(proposal.rulesOn()).set(proposal.set());
      var title = proposal.content().answer(ProposalField.TITLE);
      var what = proposals.difference(caseNumber).isPresent() ? "Changes of " : "";
      return Map.of("about", "%s%s (%s)".formatted(what, title, set.name()));
    }
  }
}
