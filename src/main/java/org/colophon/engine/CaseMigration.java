package org.colophon.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.StayedBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has running cases follow their model to its newest version (R78).
 *
 * <p>Every older version that still has cases is looked at, whenever it came, so a start that was
 * cut short is finished by the next one. Cases move some at a time, each lot in a transaction of
 * its own; a case that cannot move goes on as before.
 */
@Component
class CaseMigration implements StayedBehind {

  private static final Logger log = LoggerFactory.getLogger(CaseMigration.class);
  private static final int AT_ONCE = 50;
  private static final int NAMED = 20;

  /** So many are kept for pages; a log line counts all. */
  private static final int REMEMBERED = 1000;

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final MigrationPlans plans;

  private volatile Map<String, StayedCase> stayed = Map.of();

  CaseMigration(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
    this.plans = new MigrationPlans(repository, runtime);
  }

  /** Moves what can move, and lists the rest; one case's trouble is never thrown. */
  void run() {
    var left = new LinkedHashMap<String, StayedCase>();
    for (var newest : repository.createProcessDefinitionQuery().latestVersion().list()) {
      for (var old : olderThan(newest)) {
        beginAnew(old, newest);
        var running = running(old);
        if (!running.isEmpty()) {
          remember(old, follow(old, newest, running), left);
        }
      }
    }
    stayed = Map.copyOf(left);
  }

  /**
   * Where a step of another kind does the work now, its cases begin there, with all they knew: the
   * engine cannot match the two. A start that was cut short in between leaves a case twice; then
   * only the older one goes.
   */
  private void beginAnew(ProcessDefinition old, ProcessDefinition newest) {
    MigrationNames.insteadOf(repository.getBpmnModelInstance(newest.getId()))
        .forEach(
            (former, step) ->
                runtime
                    .createProcessInstanceQuery()
                    .processDefinitionId(old.getId())
                    .activityIdIn(former)
                    .list()
                    .forEach(it -> beginAnew(it, newest, step)));
  }

  private void beginAnew(ProcessInstance waiting, ProcessDefinition newest, String step) {
    try {
      var begun =
          runtime
              .createProcessInstanceQuery()
              .processDefinitionId(newest.getId())
              .processInstanceBusinessKey(waiting.getBusinessKey())
              .count();
      if (begun == 0) {
        runtime
            .createProcessInstanceById(newest.getId())
            .businessKey(waiting.getBusinessKey())
            .setVariables(runtime.getVariables(waiting.getId()))
            .startBeforeActivity(step)
            .execute();
      }
      runtime.deleteProcessInstance(waiting.getId(), "goes on at " + step);
    } catch (RuntimeException e) { // it stays, as any other that cannot move
      log.warn("Case {} cannot begin at {}", waiting.getBusinessKey(), step, e);
    }
  }

  @Override
  public List<StayedCase> stayedBehind(int limit) {
    var known = stayed;
    return known.isEmpty()
        ? List.of()
        : runtime
            .createProcessInstanceQuery()
            .processInstanceIds(known.keySet())
            .orderByBusinessKey()
            .asc()
            .listPage(0, limit)
            .stream()
            .map(it -> known.get(it.getId()))
            .toList();
  }

  private List<ProcessDefinition> olderThan(ProcessDefinition newest) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(newest.getKey())
        .orderByProcessDefinitionVersion()
        .asc()
        .list()
        .stream()
        .filter(it -> it.getVersion() < newest.getVersion())
        .toList();
  }

  private List<ProcessInstance> running(ProcessDefinition version) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionId(version.getId())
        .orderByBusinessKey()
        .asc()
        .list();
  }

  /** Gives those that stayed, with the reason. */
  private Map<ProcessInstance, String> follow(
      ProcessDefinition old, ProcessDefinition newest, List<ProcessInstance> running) {
    var reasons = new LinkedHashMap<ProcessInstance, String>();
    try {
      var plan = plans.between(old, newest);
      for (int i = 0; i < running.size(); i += AT_ONCE) {
        move(plan, running.subList(i, Math.min(i + AT_ONCE, running.size())), reasons);
      }
    } catch (ProcessEngineException e) {
      var reason =
          "the two versions of the model cannot be matched: "
              + String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      running.forEach(it -> reasons.put(it, reason));
    }
    log.info(
        "{} of {} cases went over from version {} of {} to version {}",
        running.size() - reasons.size(),
        running.size(),
        old.getVersion(),
        old.getKey(),
        newest.getVersion());
    return reasons;
  }

  /** Where a lot does not go through, each of its cases is moved by itself. */
  private void move(
      MigrationPlan plan, List<ProcessInstance> lot, Map<ProcessInstance, String> reasons) {
    try {
      runtime
          .newMigration(plan)
          .processInstanceIds(lot.stream().map(ProcessInstance::getId).toList())
          .execute();
    } catch (RuntimeException e) { // whatever is wrong with one case must not stop the others
      if (lot.size() > 1) {
        lot.forEach(it -> move(plan, List.of(it), reasons));
      } else {
        var model = repository.getBpmnModelInstance(plan.getSourceProcessDefinitionId());
        reasons.put(lot.get(0), MigrationReason.of(e, model));
      }
    }
  }

  private void remember(
      ProcessDefinition old,
      Map<ProcessInstance, String> reasons,
      Map<String, StayedCase> remembered) {
    if (reasons.isEmpty()) {
      return;
    }
    log.warn(
        "{} cases stay with version {} of {}: {}",
        reasons.size(),
        old.getVersion(),
        old.getKey(),
        inWords(reasons));
    reasons.forEach(
        (it, reason) -> {
          if (remembered.size() < REMEMBERED) {
            remembered.put(
                it.getId(),
                new StayedCase(
                    CaseNumber.of(it.getBusinessKey()), old.getName(), old.getVersion(), reason));
          }
        });
  }

  /** The first cases of each reason, as "C-2026-00042, C-2026-00043 (why)". */
  private static String inWords(Map<ProcessInstance, String> reasons) {
    return reasons.entrySet().stream()
        .limit(NAMED)
        .collect(
            groupingBy(
                Map.Entry::getValue,
                LinkedHashMap::new,
                mapping(it -> it.getKey().getBusinessKey(), joining(", "))))
        .entrySet()
        .stream()
        .map(it -> it.getValue() + " (" + it.getKey() + ")")
        .collect(joining("; "));
  }
}
