package org.colophon.process.collegeagreement;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.Agreements;
import org.colophon.courses.Providers;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskLabel;
import org.colophon.engine.TaskRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do the tasks of an agreement, and what their cards say. */
@Configuration(proxyBeanMethods = false)
class AgreementTasks {

  private static final Set<String> TASKS =
      Set.of("UserTask_CheckAgreement", "UserTask_DecideAgreement");

  @Bean
  TaskRule agreementRule(Agreements agreements) {
    return new NoPart(TASKS, agreements);
  }

  @Bean
  TaskLabel agreementLabel(Agreements agreements, Providers providers) {
    return new Label(TASKS, agreements, providers);
  }

  /** Nobody checks or decides about a college they act or teach for. */
  record NoPart(Set<String> tasks, Agreements agreements) implements TaskRule {

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      if (agreements.hasPart(person, caseNumber)) {
        throw new Refusal("You act or teach for this college; someone else does this.");
      }
    }
  }

  private record Label(Set<String> tasks, Agreements agreements, Providers providers)
      implements TaskLabel {

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      var agreement = agreements.submitted(caseNumber);
      return Map.of(
          "about",
          "%s: %s"
              .formatted(
                  providers.provider(agreement.provider()).name(), agreement.content().program()));
    }
  }
}
