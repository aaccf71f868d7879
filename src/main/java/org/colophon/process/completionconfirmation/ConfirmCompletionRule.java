package org.colophon.process.completionconfirmation;

import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.COMPLETION;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CompletionId;
import org.colophon.courses.Completions;
import org.colophon.courses.ProviderAnswersFirst;
import org.colophon.engine.Refusal;
import org.colophon.engine.TaskRule;
import org.springframework.stereotype.Component;

/** Where somebody signs for the provider, staff take the task once its time has passed (R23). */
@Component
class ConfirmCompletionRule implements TaskRule {

  private final Completions completions;

  ConfirmCompletionRule(Completions completions) {
    this.completions = completions;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_ConfirmCompletion");
  }

  @Override
  public void check(PersonId person, CaseNumber caseNumber, UnaryOperator<String> variables) {
    try {
      completions.requireSilence(CompletionId.of(variables.apply(COMPLETION.name())));
    } catch (ProviderAnswersFirst e) {
      throw new Refusal(e.getMessage(), e);
    }
  }
}
