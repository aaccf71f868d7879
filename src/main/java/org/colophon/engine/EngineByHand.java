package org.colophon.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/**
 * Stops the job executor and runs jobs on the caller's thread.
 *
 * <p>The engine's {@code ClockUtil} reads Joda-Time's one static time. It is not set, which would
 * move it for everybody, but told to ask our clock, which knows on whose thread it is asked.
 */
@Component
class EngineByHand implements CasesByHand {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final IdentityService identity;
  private final JobExecutor executor;
  private final Clock clock;

  private boolean inHand;
  private boolean ranBefore;

  EngineByHand(ProcessEngine engine, Clock clock) {
    this.runtime = engine.getRuntimeService();
    this.tasks = engine.getTaskService();
    this.jobs = engine.getManagementService();
    this.identity = engine.getIdentityService();
    this.executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    this.clock = clock;
  }

  @Override
  public synchronized void take() {
    if (!inHand) {
      inHand = true;
      ranBefore = executor.isActive();
      if (ranBefore) {
        executor.shutdown();
      }
      DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
  }

  @Override
  public synchronized void giveBack() {
    if (inHand) {
      inHand = false;
      DateTimeUtils.setCurrentMillisSystem();
      if (ranBefore) {
        executor.start();
      }
    }
  }

  @Override
  public Optional<Instant> runDue(CaseNumber number) {
    while (true) {
      var next = nextJob(number);
      if (next.isEmpty() || isAhead(next.get())) {
        return next.map(Job::getDuedate).map(Date::toInstant);
      }
      jobs.executeJob(next.get().getId());
    }
  }

  /** Jobs without a date are due at once; failed ones have no tries left and are left alone. */
  private Optional<Job> nextJob(CaseNumber number) {
    var open = instancesOf(number);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    List<Job> all = jobs.createJobQuery().processInstanceIds(open).withRetriesLeft().list();
    return all.stream()
        .min(Comparator.comparingLong(EngineByHand::dueMillis).thenComparing(Job::getId));
  }

  private Set<String> instancesOf(CaseNumber number) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .collect(Collectors.toSet());
  }

  private boolean isAhead(Job job) {
    return dueMillis(job) > clock.millis();
  }

  private static long dueMillis(Job job) {
    return job.getDuedate() == null ? Long.MIN_VALUE : job.getDuedate().getTime();
  }

  @Override
  public boolean claim(CaseNumber number, String task, Map<String, String> about, PersonId by) {
    var found = find(number, task, about, it -> it.getAssignee() == null);
    found.ifPresent(it -> as(by, () -> tasks.claim(it.getId(), by.value())));
    return found.isPresent();
  }

  @Override
  public boolean complete(
      CaseNumber number,
      String task,
      Map<String, String> about,
      PersonId by,
      Map<String, Object> form) {
    var found =
        find(
            number,
            task,
            about,
            it -> it.getAssignee() == null || it.getAssignee().equals(by.value()));
    found.ifPresent(it -> as(by, () -> complete(it, by, form)));
    return found.isPresent();
  }

  private void complete(Task task, PersonId by, Map<String, Object> form) {
    if (task.getAssignee() == null) {
      tasks.claim(task.getId(), by.value());
    }
    tasks.complete(task.getId(), new HashMap<>(form));
  }

  private Optional<Task> find(
      CaseNumber number, String task, Map<String, String> about, Predicate<Task> free) {
    var query =
        tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey(task);
    about.forEach(query::processVariableValueEquals);
    return query.list().stream().filter(free).findFirst();
  }

  private void as(PersonId by, Runnable work) {
    var groups =
        identity.createGroupQuery().groupMember(by.value()).list().stream()
            .map(Group::getId)
            .toList();
    identity.setAuthentication(by.value(), groups);
    try {
      work.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  @Override
  public Optional<String> note(String name) {
    return Optional.ofNullable(jobs.getProperties().get(name));
  }

  @Override
  public void note(String name, String text) {
    jobs.setProperty(name, text);
  }
}
