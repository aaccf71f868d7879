package org.colophon.engine;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves a handful of instances at once, all or none.
 *
 * <p>A timer of a step that has fired already is not left wound up a second time.
 */
final class MigrationStep {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final TransactionOperations transactions;

  MigrationStep(
      RuntimeService runtime, ManagementService management, TransactionOperations transactions) {
    this.runtime = runtime;
    this.management = management;
    this.transactions = transactions;
  }

  void move(MigrationPlan plan, List<String> instances) {
    transactions.executeWithoutResult(
        transaction -> {
          var before = timers(instances).stream().map(Job::getId).collect(toSet());
          runtime.newMigration(plan).processInstanceIds(instances).execute();
          var known = known(plan);
          timers(instances).stream()
              .filter(timer -> !before.contains(timer.getId()))
              .filter(timer -> known.contains(timer.getJobDefinitionId()))
              .forEach(timer -> management.deleteJob(timer.getId()));
        });
  }

  /** What the new model would wind up that the old one had already. */
  private Set<String> known(MigrationPlan plan) {
    var targets =
        plan.getInstructions().stream()
            .map(MigrationInstruction::getTargetActivityId)
            .toArray(String[]::new);
    return management
        .createJobDefinitionQuery()
        .processDefinitionId(plan.getTargetProcessDefinitionId())
        .activityIdIn(targets)
        .list()
        .stream()
        .map(JobDefinition::getId)
        .collect(toSet());
  }

  private List<Job> timers(List<String> instances) {
    return management.createJobQuery().processInstanceIds(Set.copyOf(instances)).timers().list();
  }
}
