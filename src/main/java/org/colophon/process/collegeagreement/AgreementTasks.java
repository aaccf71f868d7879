package org.colophon.process.collegeagreement;

import java.util.Map;
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

  private static final String CHECK = "UserTask_CheckAgreement";
  private static final String DECIDE = "UserTask_DecideAgreement";

  @Bean
  TaskRule checkAgreementRule(Agreements agreements) {
    return new NoPart(CHECK, agreements);
  }

  @Bean
  TaskRule decideAgreementRule(Agreements agreements) {
    return new NoPart(DECIDE, agreements);
  }

  @Bean
  TaskLabel checkAgreementLabel(Agreements agreements, Providers providers) {
    return new Label(CHECK, agreements, providers);
  }

  @Bean
  TaskLabel decideAgreementLabel(Agreements agreements, Providers providers) {
    return new Label(DECIDE, agreements, providers);
  }

  /** Nobody checks or decides about a college they act or teach for. */
  record NoPart(String task, Agreements agreements) implements TaskRule {

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      if (agreements.hasPart(person, caseNumber)) {
        throw new Refusal("You act or teach for this college; someone else does this.");
      }
    }
  }

  private record Label(String task, Agreements agreements, Providers providers)
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
