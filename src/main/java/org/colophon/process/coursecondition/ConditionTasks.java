package org.colophon.process.coursecondition;

import static org.colophon.process.coursecondition.CourseCondition.Variables.CONDITION;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ConditionId;
import org.colophon.courses.CourseConditions;
import org.colophon.courses.ProposalField;
import org.colophon.courses.Proposals;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskLabel;
import org.colophon.engine.TaskRule;
import org.colophon.process.courseapproval.CourseSeatBar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do the tasks of a condition, and what their cards say. */
@Configuration(proxyBeanMethods = false)
class ConditionTasks {

  private static final Set<String> TASKS =
      Set.of("UserTask_JudgeCondition", "UserTask_DecideCondition");

  @Bean
  TaskRule conditionRule(Proposals proposals, CourseSeatBar ties) {
    return new NoPart(TASKS, proposals, ties);
  }

  @Bean
  TaskLabel conditionLabel(Proposals proposals, CourseConditions conditions) {
    return new Label(TASKS, proposals, conditions);
  }

  /** Nobody judges a condition of a provider they act or teach for. */
  record NoPart(Set<String> tasks, Proposals proposals, CourseSeatBar ties) implements TaskRule {

    @Override
    public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
      if (ties.hasPart(person, proposals.submitted(caseNumber))) {
        throw new Refusal(
            "You act or teach for the provider of this course; someone else does this.");
      }
    }
  }

  private record Label(Set<String> tasks, Proposals proposals, CourseConditions conditions)
      implements TaskLabel {

    @Override
    public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
      var condition = conditions.find(ConditionId.of(variables.apply(CONDITION.name())));
      var title = proposals.submitted(caseNumber).content().answer(ProposalField.TITLE);
      return Map.of(
          "about",
          "%s, condition %d: %s"
              .formatted(title, condition.position(), shortened(condition.text())));
    }

    private static String shortened(String text) {
      return text.length() > 120 ? text.substring(0, 119) + "…" : text;
    }
  }
}
