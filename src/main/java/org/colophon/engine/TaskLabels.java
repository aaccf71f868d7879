package org.colophon.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.Cases;
import org.springframework.stereotype.Component;

/**
 * Writes on every new task what its card and form show: the case number, the way to its page, whom
 * the case waits for and what it is about.
 *
 * <p>Task-local, because a card shows no other variables to people whose rights end at the task.
 */
@Component
class TaskLabels {

  /** Task-local; {@link MovedCases} keeps it as it is. */
  static final String WAITS_ON = "waitsOn";

  private final List<TaskLabel> labels;
  private final Cases cases;

  TaskLabels(List<TaskLabel> labels, Cases cases) {
    this.labels = labels;
    this.cases = cases;
  }

  void created(DelegateTask task) {
    var caseNumber = CaseNumber.of(task.getExecution().getProcessBusinessKey());
    task.setVariableLocal("caseNumber", caseNumber.value());
    task.setVariableLocal("casePath", "/cases/" + caseNumber);
    cases.find(caseNumber).ifPresent(it -> task.setVariableLocal(WAITS_ON, it.waitsOn().label()));
    labels.stream()
        .filter(label -> label.tasks().contains(task.getTaskDefinitionKey()))
        .forEach(
            label ->
                label
                    .of(caseNumber, name -> (String) task.getVariable(name))
                    .forEach(task::setVariableLocal));
  }
}
