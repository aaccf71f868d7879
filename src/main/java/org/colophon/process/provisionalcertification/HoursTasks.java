package org.colophon.process.provisionalcertification;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskLabel;
import org.colophon.engine.TaskRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look at reported hours, and what the card says. */
@Configuration(proxyBeanMethods = false)
class HoursTasks {

  private static final Set<String> TASKS = Set.of("UserTask_ConfirmHours");

  @Bean
  TaskRule confirmHoursRule(ProvisionalCertifications provisionals) {
    return new Uninvolved(TASKS, provisionals);
  }

  @Bean
  TaskLabel confirmHoursLabel(ProvisionalCertifications provisionals) {
    return new Label(TASKS, provisionals);
  }

  /** Who is too close to the holder, as somebody of their college, leaves it to somebody else. */
  record Uninvolved(Set<String> tasks, ProvisionalCertifications provisionals) implements TaskRule {

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      try {
        provisionals.requireUninvolved(caseNumber, person);
      } catch (ConflictOfInterest e) {
        throw new Refusal(e.getMessage() + " Someone else does this.", e);
      }
    }
  }

  private record Label(Set<String> tasks, ProvisionalCertifications provisionals)
      implements TaskLabel {

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      return Map.of("about", "Hours for " + provisionals.find(caseNumber).number());
    }
  }
}
