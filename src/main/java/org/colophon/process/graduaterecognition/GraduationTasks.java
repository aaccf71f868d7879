package org.colophon.process.graduaterecognition;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.Graduations;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskLabel;
import org.colophon.engine.TaskRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may settle a graduation in the college's place, and what the card says. */
@Configuration(proxyBeanMethods = false)
class GraduationTasks {

  private static final Set<String> TASKS = Set.of("UserTask_SettleGraduation");

  @Bean
  TaskRule settleGraduationRule(Graduations graduations) {
    return new NoPart(TASKS, graduations);
  }

  @Bean
  TaskLabel settleGraduationLabel(Graduations graduations) {
    return new Label(TASKS, graduations);
  }

  /** Nobody settles their own graduation, or one of a college they act or teach for. */
  record NoPart(Set<String> tasks, Graduations graduations) implements TaskRule {

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      if (graduations.hasPart(person, caseNumber)) {
        throw new Refusal("You have a part in this college or case; someone else does this.");
      }
    }
  }

  private record Label(Set<String> tasks, Graduations graduations) implements TaskLabel {

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      return Map.of("about", "Graduate of " + graduations.find(caseNumber).program().title());
    }
  }
}
