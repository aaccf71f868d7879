package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseTasks.CaseTask;
import org.colophon.cases.StuckSteps.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages learn of the engine: whose task it was, and which steps stand still. */
class EngineDeskTest {

  static final CaseNumber CASE = CaseNumber.of("C-2026-00042");

  private ProcessEngine engine;
  private EngineDesk desk;

  @BeforeEach
  void aCaseStandsAtItsDecision() {
    engine = EngineInMemory.shared();
    desk =
        new EngineDesk(
            engine.getHistoryService(), engine.getRuntimeService(), engine.getRepositoryService());
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "inner.bpmn",
            Bpmn.createExecutableProcess("inner")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("ServiceTask_Create")
                .name("Create certificate")
                .camundaAsyncBefore()
                .camundaExpression("${1 / 0 + missing}")
                .endEvent()
                .done())
        .addModelInstance(
            "outer.bpmn",
            Bpmn.createExecutableProcess("outer")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("UserTask_Decide")
                .name("Decide award")
                .callActivity("CallActivity_Inner")
                .calledElement("inner")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent()
                .done())
        .deploy();
    engine.getRuntimeService().startProcessInstanceByKey("outer", CASE.value());
  }

  @Test
  void aTaskIsFoundWhileItIsOpenAndWhenItIsDone() {
    var task = engine.getTaskService().createTaskQuery().singleResult().getId();

    assertThat(desk.find(task)).contains(new CaseTask(CASE, "Decide award", true));

    engine.getTaskService().complete(task);

    assertThat(desk.find(task)).contains(new CaseTask(CASE, "Decide award", false));
    assertThat(desk.find("no-task")).isEmpty();
  }

  @Test
  void aStepThatWasGivenUpIsNamedOnceNotForEveryProcessAboveIt() {
    assertThat(desk.newest(10)).isEmpty();
    engine
        .getTaskService()
        .complete(engine.getTaskService().createTaskQuery().singleResult().getId());
    var job = engine.getManagementService().createJobQuery().singleResult();

    engine.getManagementService().setJobRetries(job.getId(), 0);

    assertThat(engine.getRuntimeService().createIncidentQuery().count()).isEqualTo(2);
    assertThat(desk.newest(10))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.caseNumber()).isEqualTo(CASE);
              assertThat(it.step()).isEqualTo("Create certificate");
              assertThat(it.reason()).isEqualTo(Reason.UNKNOWN);
              assertThat(it.since()).isBeforeOrEqualTo(new Date().toInstant());
              assertThat(it.cockpit())
                  .startsWith("/camunda/app/cockpit/default/#/process-instance/");
            });

    engine.getManagementService().setJobRetries(job.getId(), 1);

    assertThat(desk.newest(10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/data/files/ab: No space left on device, FILE",
    "Connection to mail.example.org refused, OUTSIDE",
    "Read timed out, OUTSIDE",
    "Process variable 'invoiceId' is missing, MODEL",
    "No notice is called x, MODEL",
    "bad SQL grammar [insert into x], MODEL",
    "Award a-1 is decided already, RECORD",
    "'', UNKNOWN"
  })
  void theMessageTellsWhatKindOfTroubleItIs(String message, Reason reason) {
    assertThat(EngineDesk.reason(message)).isEqualTo(reason);
  }
}
