package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

/** What groups may see in the engine, asked of the engine itself. */
class GrantsTest {

  private static final String CONFIDENTIAL = "accommodation-request";

  private final ProcessEngine engine = EngineInMemory.shared();

  @BeforeEach
  void twoCasesRun() {
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
    for (var process : List.of("candidacy", CONFIDENTIAL, "integrity-case")) {
      engine
          .getRepositoryService()
          .createDeployment()
          .addModelInstance(
              process + ".bpmn",
              Bpmn.createExecutableProcess(process).startEvent().userTask().endEvent().done())
          .deploy();
      engine.getRuntimeService().startProcessInstanceByKey(process, "A-2026-00001");
    }
  }

  @AfterEach
  void askNoMore() {
    engine.getIdentityService().clearAuthentication();
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
  }

  @Test
  void managersWatchEveryProcessButTheConfidential() {
    start();

    as("managers");

    assertThat(seen()).containsOnly("candidacy");
  }

  @Test
  void staffWorkInTheConfidentialToo() {
    start();

    as("program-staff");

    assertThat(seen()).containsOnly("candidacy", CONFIDENTIAL, "integrity-case");
  }

  @Test
  void theCommitteeSeesNeither() {
    start();

    as("review-committee");

    assertThat(seen()).isEmpty();
  }

  @Test
  void aGrantOfAnEarlierReleaseOnEverythingIsTakenBack() {
    var grant = engine.getAuthorizationService().createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setGroupId("managers");
    grant.setResource(Resources.PROCESS_DEFINITION);
    grant.setResourceId("*");
    grant.setPermissions(new Permissions[] {Permissions.ALL});
    engine.getAuthorizationService().saveAuthorization(grant);
    as("managers");
    assertThat(seen()).contains(CONFIDENTIAL, "integrity-case");
    engine.getIdentityService().clearAuthentication();

    start();
    start();

    as("managers");
    assertThat(seen()).containsOnly("candidacy");
  }

  @Test
  void whoeverAModelAsksMayDoItsTasks() throws IOException {
    start();

    try (var models = Files.list(Path.of("processes"))) {
      assertThat(models.map(it -> Bpmn.readModelFromFile(it.toFile())))
          .isNotEmpty()
          .allSatisfy(
              it -> {
                var process = it.getModelElementsByType(Process.class).iterator().next().getId();
                assertThat(it.getModelElementsByType(UserTask.class))
                    .flatExtracting(UserTask::getCamundaCandidateGroupsList)
                    .allMatch(group -> works(group, process), "works in " + process);
              });
    }
  }

  private boolean works(String group, String process) {
    return engine
        .getAuthorizationService()
        .isUserAuthorized(
            "somebody",
            List.of(group),
            ProcessDefinitionPermissions.TASK_WORK,
            Resources.PROCESS_DEFINITION,
            process);
  }

  private void start() {
    new Grants(engine.getAuthorizationService(), engine.getRepositoryService())
        .run(new DefaultApplicationArguments());
  }

  private void as(String group) {
    engine.getIdentityService().setAuthentication("somebody", List.of(group));
  }

  /**
   * The processes of which anything at all is seen: model, running and past cases, tasks, steps.
   */
  private List<String> seen() {
    var all = new ArrayList<String>();
    engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .list()
        .forEach(it -> all.add(it.getKey()));
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .list()
        .forEach(it -> all.add(keyOf(it.getProcessDefinitionId())));
    engine
        .getTaskService()
        .createTaskQuery()
        .list()
        .forEach(it -> all.add(keyOf(it.getProcessDefinitionId())));
    engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .list()
        .forEach(it -> all.add(it.getProcessDefinitionKey()));
    engine
        .getHistoryService()
        .createHistoricTaskInstanceQuery()
        .list()
        .forEach(it -> all.add(it.getProcessDefinitionKey()));
    engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .list()
        .forEach(it -> all.add(it.getProcessDefinitionKey()));
    return all;
  }

  private static String keyOf(String definition) {
    return definition.substring(0, definition.indexOf(':'));
  }
}
