package org.colophon.process.integritycase;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.colophon.integrity.IntegrityCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look into a suspicion, and who may decide it. The cards say nothing but the number. */
@Configuration(proxyBeanMethods = false)
class IntegrityTasks {

  @Bean
  TaskRule integrityRule(IntegrityCases integrity) {
    return new Independent(
        Set.of("UserTask_LookIntoSuspicion", "UserTask_DecideIntegrity"), integrity);
  }

  /** Nobody decides about work of their own, nor about what they judged or noticed themselves. */
  record Independent(Set<String> tasks, IntegrityCases integrity) implements TaskRule {

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      integrity
          .bar(person, caseNumber)
          .ifPresent(
              it -> {
                throw new Refusal(it);
              });
    }
  }
}
