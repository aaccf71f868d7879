package org.colophon.process.courserenewal;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ProviderTies;
import org.colophon.courses.Renewals;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskLabel;
import org.colophon.engine.TaskRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look at a renewal, and what the card of the task says. */
@Configuration(proxyBeanMethods = false)
class RenewalTasks {

  private static final String CHECK = "UserTask_CheckRenewal";

  @Bean
  TaskRule checkRenewalRule(Renewals renewals, ProviderTies ties) {
    return new NoPart(renewals, ties);
  }

  @Bean
  TaskLabel checkRenewalLabel(Renewals renewals) {
    return new Label(renewals);
  }

  /** Nobody renews a course of a provider they act or teach for. */
  record NoPart(Renewals renewals, ProviderTies ties) implements TaskRule {

    @Override
    public Set<String> tasks() {
      return Set.of(CHECK);
    }

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      var provider = renewals.find(caseNumber).course().provider();
      if (ties.teachesFor(person).contains(provider)) {
        throw new Refusal(
            "You act or teach for the provider of this course; someone else does this.");
      }
    }
  }

  private record Label(Renewals renewals) implements TaskLabel {

    @Override
    public Set<String> tasks() {
      return Set.of(CHECK);
    }

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      return Map.of("about", "Renewal of " + renewals.find(caseNumber).course().title());
    }
  }
}
