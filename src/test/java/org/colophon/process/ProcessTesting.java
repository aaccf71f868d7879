package org.colophon.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/** What every process test does: put delegates in place, let time pass, complete tasks. */
public final class ProcessTesting {

  public static final Instant SOON = Instant.parse("2099-01-01T00:00:00Z");
  public static final PersonId STAFF = PersonId.of("u1001");

  private static final ProcessEngineConfiguration ENGINE = new BuiltOnce();

  private ProcessTesting() {}

  private static final class BuiltOnce extends StandaloneInMemProcessEngineConfiguration {

    private @Nullable ProcessEngine engine;

    @Override
    protected void init() {
      ProcessCoverageConfigurator.initializeProcessCoverageExtensions(this);
      super.init();
    }

    @Override
    public ProcessEngine buildProcessEngine() {
      if (engine == null) {
        engine = super.buildProcessEngine();
      }
      return engine;
    }
  }

  /**
   * An engine in memory, shared by all process tests, that fails the class when a path of its
   * models was walked by no test.
   *
   * @param stubs processes that are only stood in for
   */
  public static ProcessEngineCoverageExtension engineWithFullCoverage(String... stubs) {
    return ProcessEngineCoverageExtension.builder(ENGINE)
        .excludeProcessDefinitionKeys(stubs)
        .assertClassCoverageAtLeast(1.0)
        .build();
  }

  /**
   * Registers delegates, and what models call by itself, under the bean names Spring gives them.
   */
  public static void register(JavaDelegate... delegates) {
    Mocks.register("followUp", new FollowUp(Clock.systemUTC()));
    for (var delegate : delegates) {
      var name = delegate.getClass().getSimpleName();
      Mocks.register(Character.toLowerCase(name.charAt(0)) + name.substring(1), delegate);
    }
  }

  /** A send task that notes which notices were asked for. */
  public static void registerNotices(SentNotices sent) {
    Mocks.register("notificationDelegate", sent);
  }

  /** Runs what the job executor would run at once, but no timer. */
  public static void runToWaitState() {
    while (true) {
      var jobs = managementService().createJobQuery().messages().withRetriesLeft().list();
      if (jobs.isEmpty()) {
        return;
      }
      jobs.forEach(job -> managementService().executeJob(job.getId()));
    }
  }

  /** Lets the time of one timer come. */
  public static void fireTimer(String activityId) {
    managementService().executeJob(timer(activityId).getId());
    runToWaitState();
  }

  public static Job timer(String activityId) {
    return timers(activityId).singleResult();
  }

  public static JobQuery timers(String activityId) {
    return managementService().createJobQuery().timers().activityId(activityId);
  }

  /** Completes the one open task of that id, as staff, with what the form posts. */
  public static void complete(String taskKey, Map<String, Object> posted) {
    var task = openTask(taskKey);
    var variables = new HashMap<>(posted);
    variables.put(CaseVariables.COMPLETED_BY.name(), STAFF.value());
    taskService().complete(task.getId(), variables);
    runToWaitState();
  }

  public static Task openTask(String taskKey) {
    return taskService().createTaskQuery().taskDefinitionKey(taskKey).singleResult();
  }

  public static ProcessInstance instanceOf(String process) {
    return runtimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .singleResult();
  }

  /**
   * Stands in for a called process: waits at one task, {@code Stub_<key>}, until the test ends it.
   */
  public static BpmnModelInstance stub(String process) {
    return Bpmn.createExecutableProcess(process)
        .camundaHistoryTimeToLive(1)
        .startEvent()
        .userTask("Stub_" + process)
        .endEvent()
        .done();
  }
}
