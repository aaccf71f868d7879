package org.colophon.process.completionconfirmation;

import static org.colophon.process.completionconfirmation.CompletionConfirmation.Variables.COMPLETION;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.CompletionId;
import org.colophon.courses.Completions;
import org.colophon.engine.TaskLabel;
import org.springframework.stereotype.Component;

/** Shows which course a completion to be confirmed is about. */
@Component
class ConfirmCompletionLabel implements TaskLabel {

  private final Completions completions;

  ConfirmCompletionLabel(Completions completions) {
    this.completions = completions;
  }

  @Override
  public Set<String> tasks() {
    return Set.of("UserTask_ConfirmCompletion");
  }

  @Override
  public Map<String, String> of(CaseNumber caseNumber, UnaryOperator<String> variables) {
    var completion = completions.find(CompletionId.of(variables.apply(COMPLETION.name())));
    return Map.of("about", completion.courseTitle());
  }
}
