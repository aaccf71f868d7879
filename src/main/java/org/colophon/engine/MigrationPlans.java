package org.colophon.engine;

import java.util.LinkedHashMap;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan by which cases go over from one version of a model to another.
 *
 * <p>An event keeps what it waits for, so a timer fires at the moment it was set to. Only a message
 * that has another name now is waited for under that name, because the old one is no longer sent.
 */
final class MigrationPlans {

  private final RepositoryService repository;
  private final RuntimeService runtime;

  MigrationPlans(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
  }

  /**
   * @throws org.camunda.bpm.engine.ProcessEngineException when the two models cannot be matched, as
   *     when {@code formerly} names an element of another kind
   */
  MigrationPlan between(ProcessDefinition old, ProcessDefinition now) {
    var from = repository.getBpmnModelInstance(old.getId());
    var to = repository.getBpmnModelInstance(now.getId());
    var names = new LinkedHashMap<String, String>();
    runtime
        .createMigrationPlan(old.getId(), now.getId())
        .mapEqualActivities()
        .build()
        .getInstructions()
        .forEach(it -> names.put(it.getSourceActivityId(), it.getTargetActivityId()));
    MigrationNames.between(from, to).forEach(names::putIfAbsent);

    var plan = runtime.createMigrationPlan(old.getId(), now.getId());
    names.forEach(
        (before, after) -> {
          var mapped = plan.mapActivities(before, after);
          if (!Objects.equals(message(from, before), message(to, after))) {
            mapped.updateEventTrigger();
          }
        });
    return plan.build();
  }

  private static @Nullable String message(BpmnModelInstance model, String id) {
    return model.getModelElementById(id) instanceof CatchEvent event
        ? event.getEventDefinitions().stream()
            .filter(MessageEventDefinition.class::isInstance)
            .map(it -> ((MessageEventDefinition) it).getMessage().getName())
            .findFirst()
            .orElse(null)
        : null;
  }
}
