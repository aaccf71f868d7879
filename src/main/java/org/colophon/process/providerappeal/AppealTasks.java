package org.colophon.process.providerappeal;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.Appeals;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskLabel;
import org.colophon.engine.TaskRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do the tasks of an appeal, and what their cards say. */
@Configuration(proxyBeanMethods = false)
class AppealTasks {

  static final String RECONSIDER = "UserTask_ReconsiderDecision";
  static final String DECIDE = "UserTask_DecideAppeal";
  static final String RECORD = "UserTask_RecordResolution";

  private static final Set<String> TASKS = Set.of(RECONSIDER, DECIDE, RECORD);

  @Bean
  TaskRule appealRule(Appeals appeals) {
    return new OtherPeople(TASKS, appeals);
  }

  @Bean
  TaskLabel appealLabel(Appeals appeals) {
    return new Label(TASKS, appeals);
  }

  /**
   * Each stage is for people who had no part in what was before, and none in the provider (R28).
   */
  record OtherPeople(Set<String> tasks, Appeals appeals) implements TaskRule {

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      appeals
          .bar(caseNumber, person)
          .ifPresent(
              why -> {
                throw new Refusal(why);
              });
    }
  }

  private record Label(Set<String> tasks, Appeals appeals) implements TaskLabel {

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      var appealed = appeals.find(caseNumber).decision();
      return Map.of("about", "%s, %s".formatted(appealed.title(), appealed.partyName()));
    }
  }
}
