package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.colophon.cases.StayedBehind.StayedCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Wherever a case waits in the program's own models, a release takes it along as it is. */
class RunningModelsMigrationTest {

  static final Date SOON = Date.from(Instant.parse("2099-01-01T00:00:00Z"));
  static final ProcessEngine engine = EngineInMemory.shared();
  static final Map<String, Object> FACTS = new HashMap<>();

  final CaseMigration migration =
      new CaseMigration(engine.getRepositoryService(), engine.getRuntimeService());

  /** Steps do nothing but note all facts; every moment a model names is the same. */
  @BeforeAll
  static void standInForEveryStep() {
    var names = Pattern.compile("\\$\\{(\\w+)}");
    models()
        .forEach(
            (file, model) ->
                names
                    .matcher(Bpmn.convertToString(model))
                    .results()
                    .map(it -> it.group(1))
                    .forEach(RunningModelsMigrationTest::standInFor));
    Mocks.register("followUp", new Halfway());
    Mocks.register("seatList", new TwoSeats());
    Mocks.register("offeredTo", new ToOne());
    List.of("feeSettled", "eligible", "withdrawnBeforeAcceptance", "suspicionOpen", "feeGoesBack")
        .forEach(it -> FACTS.put(it, false));
    FACTS.put("reviewsLate", "R/P1D");
    FACTS.put("reviewDecision", "ACCEPT");
    FACTS.put("proposalComplete", true);
    FACTS.put("reviewAsked", true);
    FACTS.put("proposalVerdict", "APPROVE");
    FACTS.put("seatsToFill", "1,2");
    FACTS.put("portfolioVerdict", "ACHIEVED");
    FACTS.put("firstSeat", "1");
    FACTS.put("secondSeat", "2");
    FACTS.put("clockEvent", "LAPSE");
    FACTS.put("refund", "CHECK_OWED");
    FACTS.put("reviewEvaluator", "u1001");
    FACTS.put("seatId", "1");
    FACTS.put("invoiceId", "i");
    FACTS.put("awardId", "a");
  }

  private static void standInFor(String name) {
    if (name.endsWith("Delegate")) {
      Mocks.register(name, (JavaDelegate) execution -> execution.setVariables(FACTS));
    } else {
      FACTS.put(name, SOON);
    }
  }

  /** Stands in for the bean that counts follow-up dates. */
  public static class Halfway {
    public Date halfwayTo(Date due) {
      return due;
    }
  }

  /** Stands in for the bean that reads the seats to fill. */
  public static class TwoSeats {
    public List<String> of(String seats) {
      return List.of(seats.split(","));
    }
  }

  /** Stands in for the bean that knows to whom a review is offered. */
  public static class ToOne {
    public List<String> of(String seat) {
      return List.of("u1001");
    }
  }

  @AfterEach
  void removeEverything() {
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .list()
        .forEach(it -> engine.getRepositoryService().deleteDeployment(it.getId(), true));
  }

  @AfterAll
  static void stop() {
    Mocks.reset();
  }

  record WaitState(String process, String element) {}

  static Stream<WaitState> waitStates() {
    return models().values().stream()
        .flatMap(
            model ->
                model.getModelElementsByType(FlowNode.class).stream()
                    .filter(RunningModelsMigrationTest::isAWaitState)
                    .map(it -> new WaitState(process(model), it.getId())));
  }

  private static boolean isAWaitState(FlowNode node) {
    return node instanceof UserTask
        || node instanceof CallActivity
        || node instanceof ReceiveTask
        || node instanceof EventBasedGateway
        || node instanceof Activity activity && activity.isCamundaAsyncBefore();
  }

  @Test
  void whereverACaseWaitsItGoesOverAsItIs() {
    deploy(models());
    var states = waitStates().toList();
    for (int i = 0; i < states.size(); i++) {
      start(states.get(i), i + 1);
    }
    var before = everythingByCase();
    assertThat(before).hasSameSizeAs(states);

    deploy(models());
    migration.run();

    assertThat(migration.stayedBehind(states.size())).isEmpty();
    assertThat(everythingByCase()).isEqualTo(before);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().list())
        .allSatisfy(it -> assertThat(versionOf(it)).isEqualTo(2));
  }

  @Test
  void casesInAllStagesFollowAChangedCandidacy() {
    deploy(models());
    var paying = start("CallActivity_CollectFee", 1);
    var reviewed = start("UserTask_ReviewApplication", 2);
    var accepted = start("Gateway_AwaitClock", 3);
    var withdrawing = start("Gateway_AwaitClock", 4);
    var lapsing = start("Gateway_AwaitClock", 5);
    var changed = models();
    welcomeAfterAcceptance(changed.get("candidacy.bpmn"));

    deploy(changed);
    migration.run();

    assertThat(migration.stayedBehind(10)).extracting(StayedCase::reason).isEmpty();
    assertThat(List.of(paying, reviewed, accepted)).allMatch(it -> versionOf(it) == 2);
    complete("UserTask_ReviewApplication");
    assertThat(placesOf(reviewed)).containsExactly("UserTask_WelcomeCandidate");
    complete("UserTask_WelcomeCandidate");
    assertThat(placesOf(reviewed)).containsExactly("Gateway_AwaitClock");
    correlate("SetAchieved", accepted);
    assertThat(placesOf(accepted)).containsExactly("Gateway_AwaitClock");
    correlate("CandidacyWithdrawn", withdrawing);
    assertThat(runs(withdrawing)).isFalse();
    fireTimerOf(lapsing);
    assertThat(runs(lapsing)).isFalse();
    assertThat(placesOf(paying)).containsExactly("CallActivity_CollectFee");
  }

  /** The model with that task is kept as it was delivered. */
  @Test
  void whoeverWaitedForStaffToArrangeAnEvaluationIsEvaluated() {
    var former = models();
    former.put(
        "portfolio-submission.bpmn",
        Bpmn.readModelFromStream(
            getClass().getResourceAsStream("/former-models/portfolio-submission.bpmn")));
    deploy(former);
    var facts = new HashMap<>(FACTS);
    facts.put("evaluationDue", SOON);
    facts.put("candidateId", "u1001");
    var waiting =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("portfolio-submission")
            .businessKey("P-2026-00001")
            .setVariables(facts)
            .startBeforeActivity("UserTask_ArrangeEvaluation")
            .execute();
    var paying =
        start(new WaitState("portfolio-submission", "CallActivity_CollectPortfolioFee"), 2);
    var task = engine.getTaskService().createTaskQuery().processInstanceId(waiting.getId());
    engine.getTaskService().claim(task.singleResult().getId(), "u2001");

    deploy(models());
    migration.run();
    migration.run();

    assertThat(migration.stayedBehind(10)).isEmpty();
    assertThat(runs(waiting)).isFalse();
    assertThat(task.count()).isZero();
    assertThat(versionOf(paying)).isEqualTo(2);
    assertThat(placesOf(paying)).containsExactly("CallActivity_CollectPortfolioFee");
    var evaluated = only("P-2026-00001", "portfolio-submission");
    assertThat(versionOf(evaluated)).isEqualTo(2);
    assertThat(placesOf(evaluated)).containsExactly("ServiceTask_ReadyPortfolio");
    assertThat(engine.getRuntimeService().getVariable(evaluated.getId(), "candidateId"))
        .isEqualTo("u1001");

    var job = engine.getManagementService().createJobQuery().processInstanceId(evaluated.getId());
    engine.getManagementService().executeJob(job.singleResult().getId());

    assertThat(placesOf(evaluated)).containsOnly("CallActivity_FillSeats");
    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey("P-2026-00001")
                .list())
        .extracting(Task::getTaskDefinitionKey)
        .containsExactly("UserTask_Review", "UserTask_Review");
    correlate("PortfolioEnded", evaluated);
    assertThat(runs(evaluated)).isFalse();
  }

  /** The model in which staff chose outside any turn is kept as it was delivered. */
  @Test
  void aSeatThatWaitsForStaffOrForItsEvaluatorGoesOver() {
    var former = models();
    former.put(
        "evaluator-assignment.bpmn",
        Bpmn.readModelFromStream(
            getClass().getResourceAsStream("/former-models/evaluator-assignment.bpmn")));
    deploy(former);
    var choosing = start(new WaitState("evaluator-assignment", "UserTask_ChooseEvaluator"), 1);
    var offered = start(new WaitState("evaluator-assignment", "UserTask_Review"), 2);

    deploy(models());
    migration.run();

    assertThat(migration.stayedBehind(10)).extracting(StayedCase::reason).isEmpty();
    assertThat(List.of(choosing, offered)).allMatch(it -> versionOf(it) == 2);
    assertThat(placesOf(choosing)).containsExactly("UserTask_ChooseEvaluator");
    assertThat(placesOf(offered)).containsExactly("UserTask_Review");
    complete("UserTask_ChooseEvaluator");
    assertThat(placesOf(choosing)).containsExactly("UserTask_Review");
  }

  private static ProcessInstance only(String number, String process) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number, process)
        .singleResult();
  }

  private static void welcomeAfterAcceptance(BpmnModelInstance candidacy) {
    SequenceFlow flow = candidacy.getModelElementById("Flow_SendAcceptanceLetter_CheckSixOfTen");
    var letter = flow.getSource();
    var next = flow.getTarget().getId();
    var drawn = flow.getDiagramElement();
    drawn.getParentElement().removeChildElement(drawn);
    letter.getOutgoing().remove(flow);
    flow.getTarget().getIncoming().remove(flow);
    flow.getParentElement().removeChildElement(flow);
    letter.builder().userTask("UserTask_WelcomeCandidate").connectTo(next);
  }

  private static Map<String, BpmnModelInstance> models() {
    var models = new HashMap<String, BpmnModelInstance>();
    try (var files = Files.list(Path.of("processes"))) {
      files
          .filter(it -> it.toString().endsWith(".bpmn"))
          .forEach(
              it -> models.put(it.getFileName().toString(), Bpmn.readModelFromFile(it.toFile())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return models;
  }

  private static String process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next().getId();
  }

  private static void deploy(Map<String, BpmnModelInstance> models) {
    var deployment = engine.getRepositoryService().createDeployment();
    models.forEach(deployment::addModelInstance);
    deployment.deploy();
  }

  private static ProcessInstance start(String candidacyAt, int number) {
    return start(new WaitState("candidacy", candidacyAt), number);
  }

  private static ProcessInstance start(WaitState at, int number) {
    return engine
        .getRuntimeService()
        .createProcessInstanceByKey(at.process())
        .businessKey("C-2026-%05d".formatted(number))
        .setVariables(FACTS)
        .startBeforeActivity(at.element())
        .execute();
  }

  /**
   * All that waits in each case, by its number: its places, tasks with their dates, timers,
   * messages, and the same of what it called.
   */
  private static Map<String, List<String>> everythingByCase() {
    var cases = new HashMap<String, String>();
    var all = new TreeMap<String, List<String>>();
    for (var it : engine.getRuntimeService().createProcessInstanceQuery().list()) {
      cases.put(it.getId(), it.getBusinessKey());
      var found = all.computeIfAbsent(it.getBusinessKey(), number -> new ArrayList<>());
      found.add("instance " + it.getId());
      found.addAll(placesOf(it));
    }
    for (var it : engine.getTaskService().createTaskQuery().list()) {
      all.get(cases.get(it.getProcessInstanceId()))
          .add("%s %s due %s".formatted(it.getName(), it.getId(), it.getDueDate()));
    }
    for (var it : engine.getManagementService().createJobQuery().list()) {
      if (it.getProcessInstanceId() != null) {
        all.get(cases.get(it.getProcessInstanceId()))
            .add("job %s due %s".formatted(it.getId(), it.getDuedate()));
      }
    }
    for (var it : engine.getRuntimeService().createEventSubscriptionQuery().list()) {
      if (it.getProcessInstanceId() != null) {
        all.get(cases.get(it.getProcessInstanceId()))
            .add("%s waits for %s".formatted(it.getActivityId(), it.getEventName()));
      }
    }
    all.values().forEach(Collections::sort);
    return all;
  }

  private static List<String> placesOf(ProcessInstance running) {
    return engine.getRuntimeService().getActiveActivityIds(running.getId());
  }

  private static void complete(String key) {
    var tasks = engine.getTaskService();
    tasks.complete(tasks.createTaskQuery().taskDefinitionKey(key).singleResult().getId());
  }

  private static void correlate(String message, ProcessInstance to) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceId(to.getId())
        .correlate();
  }

  private static void fireTimerOf(ProcessInstance instance) {
    var job = engine.getManagementService().createJobQuery().processInstanceId(instance.getId());
    assertThat(job.singleResult().getDuedate()).isEqualTo(SOON);
    engine.getManagementService().executeJob(job.singleResult().getId());
  }

  private static boolean runs(ProcessInstance instance) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance.getId())
            .count()
        > 0;
  }

  private static int versionOf(ProcessInstance instance) {
    var now =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance.getId())
            .singleResult();
    return engine
        .getRepositoryService()
        .getProcessDefinition(now.getProcessDefinitionId())
        .getVersion();
  }
}
