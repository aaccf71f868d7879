package org.colophon.engine;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** Says in plain words why the engine did not move a case. */
final class MigrationReason {

  private static final String NO_SUCH_STEP = "There is no migration instruction";

  private MigrationReason() {}

  /**
   * @param failure what the engine threw
   * @param model the older model, which knows what its steps are called
   */
  static String of(RuntimeException failure, BpmnModelInstance model) {
    return failure instanceof MigratingProcessInstanceValidationException refused
        ? of(refused.getValidationReport(), model)
        : String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static String of(
      MigratingProcessInstanceValidationReport report, BpmnModelInstance model) {
    var atSteps =
        Stream.concat(
            report.getActivityInstanceReports().stream()
                .map(it -> at(name(model, it.getSourceScopeId()), it.getFailures())),
            report.getTransitionInstanceReports().stream()
                .map(it -> at(name(model, it.getSourceScopeId()), it.getFailures())));
    return Stream.concat(report.getFailures().stream(), atSteps).collect(joining("; "));
  }

  private static String at(String step, List<String> failures) {
    return failures.stream().anyMatch(it -> it.startsWith(NO_SUCH_STEP))
        ? "stands at \"" + step + "\", which the newer model does not have"
        : "stands at \"" + step + "\": " + String.join(", ", failures);
  }

  private static String name(BpmnModelInstance model, String id) {
    return model.getModelElementById(id) instanceof FlowElement step && step.getName() != null
        ? step.getName()
        : id;
  }
}
