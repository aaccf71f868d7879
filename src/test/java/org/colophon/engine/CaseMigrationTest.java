package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.EndEventBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.StayedBehind.StayedCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What becomes of running cases when their model changes. */
@ExtendWith(OutputCaptureExtension.class)
class CaseMigrationTest {

  static final Date SOON = Date.from(Instant.parse("2099-01-01T00:00:00Z"));
  static final Date LATER = Date.from(Instant.parse("2099-03-01T00:00:00Z"));

  final ProcessEngine engine = EngineInMemory.shared();
  final CaseMigration migration =
      new CaseMigration(engine.getRepositoryService(), engine.getRuntimeService());

  @Test
  void anAddedStepWaitsForThoseWhoHaveNotPassedIt() {
    deploy(check().userTask("UserTask_Pay").endEvent());
    var early = start(1);
    var late = start(2);
    complete(late);

    follow(check().userTask("UserTask_Sign").userTask("UserTask_Pay").endEvent());

    complete(early);
    assertThat(task(early).getTaskDefinitionKey()).isEqualTo("UserTask_Sign");
    assertThat(task(late).getTaskDefinitionKey()).isEqualTo("UserTask_Pay");
    assertThat(versionOf(early)).isEqualTo(versionOf(late)).isEqualTo(2);
  }

  @Test
  void whoStandsOnARemovedStepStaysAndIsListed(CapturedOutput output) {
    deploy(check().userTask("UserTask_Pay").name("Record payment").endEvent());
    var moves = start(1);
    var stays = start(2);
    complete(stays);

    follow(check().endEvent());

    assertThat(versionOf(moves)).isEqualTo(2);
    assertThat(versionOf(stays)).isEqualTo(1);
    assertThat(migration.stayedBehind(10))
        .containsExactly(
            new StayedCase(
                CaseNumber.of("C-2026-00002"),
                "Example",
                1,
                "stands at \"Record payment\", which the newer model does not have"));
    assertThat(output)
        .contains("1 cases stay with version 1 of example: C-2026-00002 (stands at \"Record");
    complete(stays);
    assertThat(migration.stayedBehind(10)).isEmpty();
  }

  @Test
  void aLogLineNamesTwentyAndCountsAll(CapturedOutput output) {
    deploy(check().endEvent());
    for (int i = 1; i <= 21; i++) {
      start(i);
    }

    follow(begin().userTask("UserTask_Other").endEvent());

    assertThat(output)
        .contains("21 cases stay with version 1 of example: C-2026-00001")
        .contains("C-2026-00020 (")
        .doesNotContain("C-2026-00021");
    assertThat(migration.stayedBehind(200)).hasSize(21);
  }

  @Test
  void aRenamedStepKeepsItsTaskAndItsTimer() {
    deploy(check().endEvent());
    var running = start(1);
    var timer = timer(running);
    var task = task(running).getId();

    follow(renamed("UserTask_Check").endEvent());

    assertThat(task(running).getId()).isEqualTo(task);
    assertThat(task(running).getTaskDefinitionKey()).isEqualTo("UserTask_Examine");
    assertThat(timer(running).getId()).isEqualTo(timer.getId());
    assertThat(migration.stayedBehind(10)).isEmpty();
  }

  @Test
  void aStepRenamedTwiceIsFoundByItsFirstName() {
    deploy(check().endEvent());
    var running = start(1);

    follow(renamed("UserTask_Look, UserTask_Check").endEvent());

    assertThat(task(running).getTaskDefinitionKey()).isEqualTo("UserTask_Examine");
  }

  @Test
  void anOlderReleaseTakesItsCasesBack() {
    deploy(renamed("UserTask_Check").endEvent());
    var running = start(1);

    follow(check().endEvent());

    assertThat(versionOf(running)).isEqualTo(2);
    assertThat(task(running).getTaskDefinitionKey()).isEqualTo("UserTask_Check");
  }

  @Test
  void namesThatCannotBeMatchedLeaveAllWhereTheyAre() {
    deploy(check().endEvent());
    var running = start(1);
    var impossible = begin().receiveTask("Receive_Papers").message("Papers").endEvent().done();
    formerly(impossible, "Receive_Papers", "UserTask_Check");

    follow(impossible);

    assertThat(versionOf(running)).isEqualTo(1);
    assertThat(migration.stayedBehind(10))
        .singleElement()
        .extracting(StayedCase::reason)
        .asString()
        .startsWith("the two versions of the model cannot be matched")
        .doesNotContain("\n");
  }

  @Test
  void whereAStepOfAnotherKindDoesTheWorkNowItsCasesBeginThereOnce() {
    deploy(check().endEvent());
    var running = start(1);
    engine.getRuntimeService().setVariable(running.getId(), "known", "yes");
    var automatic = begin().receiveTask("Receive_Papers").message("Papers").endEvent().done();
    property(automatic, "Receive_Papers", "insteadOf", "UserTask_Check");

    follow(automatic);
    migration.run();

    assertThat(runs(running)).isFalse();
    assertThat(migration.stayedBehind(10)).isEmpty();
    var anew =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey("C-2026-00001")
            .singleResult();
    assertThat(versionOf(anew)).isEqualTo(2);
    assertThat(engine.getRuntimeService().getVariable(anew.getId(), "known")).isEqualTo("yes");
    assertThat(engine.getRuntimeService().getActiveActivityIds(anew.getId()))
        .containsExactly("Receive_Papers");
  }

  @Test
  void anOpenTaskIsStillTheSame() {
    deploy(check().endEvent());
    var running = start(1);
    var before = task(running);
    engine.getTaskService().claim(before.getId(), "u1001");
    engine.getTaskService().setVariableLocal(before.getId(), "about", "Cataloging");
    engine.getRuntimeService().setVariable(running.getId(), "due", LATER);

    follow(check().userTask("UserTask_Pay").endEvent());

    assertThat(versionOf(running)).isEqualTo(2);
    var after = task(running);
    assertThat(after.getId()).isEqualTo(before.getId());
    assertThat(after.getAssignee()).isEqualTo("u1001");
    assertThat(after.getDueDate()).isEqualTo(SOON);
    assertThat(engine.getTaskService().getVariablesLocal(after.getId()))
        .containsEntry("about", "Cataloging");
  }

  @Test
  void aTimerFiresAtTheMomentItWasSetTo() {
    deploy(check().endEvent());
    var running = start(1);
    var before = timer(running);
    engine.getRuntimeService().setVariable(running.getId(), "warnAt", LATER);

    follow(check().userTask("UserTask_Pay").endEvent());

    assertThat(versionOf(running)).isEqualTo(2);
    assertThat(timer(running).getId()).isEqualTo(before.getId());
    assertThat(timer(running).getDuedate()).isEqualTo(SOON);
    engine.getManagementService().executeJob(timer(running).getId());
    assertThat(task(running).getTaskDefinitionKey()).isEqualTo("UserTask_Check");
  }

  @Test
  void aTimerThatHasFiredIsNotWoundUpAgain() {
    deploy(check().endEvent());
    var running = start(1);
    engine.getManagementService().executeJob(timer(running).getId());

    follow(check().userTask("UserTask_Pay").endEvent());

    assertThat(versionOf(running)).isEqualTo(2);
    assertThat(engine.getManagementService().createJobQuery().count()).isZero();
  }

  @Test
  void aNewTimerIsSetForThoseWhoWait() {
    deploy(begin().userTask("UserTask_Check").endEvent());
    var running = start(1);

    follow(check().endEvent());

    assertThat(timer(running).getDuedate()).isEqualTo(SOON);
  }

  @Test
  void aMessageIsWaitedForByItsNewName() {
    deploy(begin().intermediateCatchEvent("Message_Answered").message("Answer").endEvent());
    var running = start(1);

    follow(begin().intermediateCatchEvent("Message_Answered").message("Answered").endEvent());

    engine
        .getRuntimeService()
        .createMessageCorrelation("Answered")
        .processInstanceBusinessKey("C-2026-00001")
        .correlate();
    assertThat(runs(running)).isFalse();
  }

  @Test
  void oneCasesTroubleStopsNobodyElse() {
    deploy(begin().userTask("UserTask_Check").endEvent());
    var before = start(1);
    var withoutDate = start(2);
    var after = start(3);
    engine.getRuntimeService().removeVariable(withoutDate.getId(), "warnAt");

    follow(check().endEvent());

    assertThat(versionOf(before)).isEqualTo(versionOf(after)).isEqualTo(2);
    assertThat(versionOf(withoutDate)).isEqualTo(1);
    assertThat(migration.stayedBehind(10))
        .singleElement()
        .satisfies(it -> assertThat(it.caseNumber()).hasToString("C-2026-00002"))
        .satisfies(it -> assertThat(it.reason()).contains("warnAt"));
  }

  @Test
  void everyStartLooksAtOlderVersionsAgain() {
    deploy(begin().userTask("UserTask_Check").endEvent());
    var running = start(1);
    engine.getRuntimeService().removeVariable(running.getId(), "warnAt");
    follow(check().endEvent());
    engine.getRuntimeService().setVariable(running.getId(), "warnAt", SOON);

    migration.run();

    assertThat(versionOf(running)).isEqualTo(2);
    assertThat(migration.stayedBehind(10)).isEmpty();
  }

  @Test
  void aCallingCaseCallsTheNewModelFromThenOn() {
    deploy(calling(), called("UserTask_Pay"));
    var caller = start(1);
    var early = called(caller);
    assertThat(task(early).getTaskDefinitionKey()).isEqualTo("UserTask_Pay");

    deploy(calling(), called("UserTask_Pay", "UserTask_Receipt"));
    migration.run();

    assertThat(called(caller).getId()).isEqualTo(early.getId());
    assertThat(versionOf(caller)).isEqualTo(versionOf(early)).isEqualTo(2);
    complete(early);
    complete(early); // the added step reaches who was called before
    var second = called(caller);
    assertThat(versionOf(second)).isEqualTo(2);
    complete(second);
    complete(second);
    assertThat(runs(caller)).isFalse();
  }

  private static AbstractFlowNodeBuilder<?, ?> begin() {
    return Bpmn.createExecutableProcess("example")
        .name("Example")
        .camundaHistoryTimeToLive(1)
        .startEvent();
  }

  private static UserTaskBuilder check() {
    return step("UserTask_Check");
  }

  private static UserTaskBuilder step(String id) {
    var step = begin().userTask(id).camundaDueDate("${due}");
    step.boundaryEvent("Timer_Late")
        .cancelActivity(false)
        .timerWithDate("${warnAt}")
        .endEvent("EndEvent_Warned");
    return step;
  }

  private static UserTaskBuilder renamed(String formerly) {
    var step = step("UserTask_Examine");
    formerly(step.done(), "UserTask_Examine", formerly);
    return step;
  }

  private static void formerly(BpmnModelInstance model, String id, String ids) {
    property(model, id, "formerly", ids);
  }

  private static void property(BpmnModelInstance model, String id, String name, String ids) {
    var step = (FlowNode) model.getModelElementById(id);
    var extension = model.newInstance(ExtensionElements.class);
    step.addChildElement(extension);
    var property =
        extension
            .addExtensionElement(CamundaProperties.class)
            .getModelInstance()
            .newInstance(CamundaProperty.class);
    property.setCamundaName(name);
    property.setCamundaValue(ids);
    extension.getElementsQuery().singleResult().addChildElement(property);
  }

  /** Calls the same model twice, one after the other. */
  private static BpmnModelInstance calling() {
    return begin()
        .callActivity("CallActivity_First")
        .calledElement("called")
        .camundaCalledElementBinding("deployment")
        .camundaInBusinessKey("#{execution.processBusinessKey}")
        .callActivity("CallActivity_Second")
        .calledElement("called")
        .camundaCalledElementBinding("deployment")
        .camundaInBusinessKey("#{execution.processBusinessKey}")
        .endEvent()
        .done();
  }

  private static BpmnModelInstance called(String... steps) {
    AbstractFlowNodeBuilder<?, ?> model =
        Bpmn.createExecutableProcess("called").camundaHistoryTimeToLive(1).startEvent();
    for (var step : steps) {
      model = model.userTask(step);
    }
    return model.endEvent().done();
  }

  private void deploy(EndEventBuilder model) {
    deploy(model.done());
  }

  private void deploy(BpmnModelInstance... models) {
    var deployment = engine.getRepositoryService().createDeployment();
    for (int i = 0; i < models.length; i++) {
      deployment.addModelInstance(i + ".bpmn", models[i]);
    }
    deployment.deploy();
  }

  private void follow(EndEventBuilder model) {
    follow(model.done());
  }

  private void follow(BpmnModelInstance model) {
    deploy(model);
    migration.run();
  }

  private ProcessInstance start(int number) {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "example", "C-2026-%05d".formatted(number), Map.of("due", SOON, "warnAt", SOON));
  }

  private Task task(ProcessInstance of) {
    return engine.getTaskService().createTaskQuery().processInstanceId(of.getId()).singleResult();
  }

  private void complete(ProcessInstance of) {
    engine.getTaskService().complete(task(of).getId());
  }

  private Job timer(ProcessInstance of) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(of.getId())
        .timers()
        .singleResult();
  }

  private ProcessInstance called(ProcessInstance by) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .superProcessInstanceId(by.getId())
        .singleResult();
  }

  private boolean runs(ProcessInstance instance) {
    return find(instance) != null;
  }

  private int versionOf(ProcessInstance instance) {
    return engine
        .getRepositoryService()
        .getProcessDefinition(find(instance).getProcessDefinitionId())
        .getVersion();
  }

  private @Nullable ProcessInstance find(ProcessInstance instance) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceId(instance.getId())
        .singleResult();
  }
}
