package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.OpenAccount;
import org.colophon.accounts.Role;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStep;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.engine.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a person's own calls to the engine bring about, past everything Tasklist would offer. */
@ExtendWith(OutputCaptureExtension.class)
class EngineCallsIT extends RunningColophon {

  static final String ENGINE = "/camunda/api/engine/engine/default";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired IdentityService identity;
  @Autowired Accounts accounts;
  @Autowired Cases cases;
  @Autowired FilterService filters;
  @Autowired ProcessEngineConfiguration engine;

  Visitor staff;
  Task review;

  @BeforeEach
  void anApplicationWaitsForReview() throws Exception {
    review = beans.createBean(PaidApplication.class).review();
    staff = visitor("staff");
  }

  @Test
  void refusedCompletionIsAnsweredWithOneSentence(CapturedOutput log) throws Exception {
    var answer = complete("{\"decision\":{\"value\":\"ACCEPT\"}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"Claim this task first; then it is yours to complete.\"")
        .doesNotContain("ENGINE-");
    assertThat(ofCalls(log)).doesNotContain(" WARN ", " ERROR ", "ENGINE-");
  }

  @Test
  void refusedClaimForAnotherGroupIsAnsweredWithOneSentence(CapturedOutput log) throws Exception {
    var admin = visitor("admin");

    var answer = admin.call("POST", task("claim"), "{\"userId\":\"" + id("committee-2") + "\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"This task is for another group: program-staff.\"");
    assertThat(ofCalls(log)).doesNotContain(" WARN ", " ERROR ", "ENGINE-");
  }

  @Test
  void aMissingRightIsSaidPlainly(CapturedOutput log) throws Exception {
    var member = visitor("committee-2");

    var answer = member.call("POST", task("claim"), "{\"userId\":\"" + id("committee-2") + "\"}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("You may not do this.").doesNotContain("permission");
    assertThat(ofCalls(log)).doesNotContain(" WARN ", " ERROR ", "ENGINE-");
  }

  @Test
  void aTaskIsGivenBackByWhoeverClaimedItAndNobodyElse() throws Exception {
    staff.call("POST", task("claim"), "{\"userId\":\"" + id("staff") + "\"}");

    assertThat(staff.call("POST", task("unclaim"), "").statusCode()).isEqualTo(204);
    assertThat(assignee()).isNull();

    var colleague =
        accounts.open(
            new OpenAccount(
                UUID.randomUUID() + "@example.org",
                "not-so-secret",
                "Ida",
                "Moss",
                Set.of(Role.PROGRAM_STAFF)));
    tasks.claim(review.getId(), colleague.value());
    var refused = staff.call("POST", task("unclaim"), "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"Somebody else has claimed this task.");
    assertThat(assignee()).isEqualTo(colleague.value());
  }

  @Test
  void nobodyButAnAdministratorClaimsForSomebodyElse() throws Exception {
    var colleague =
        accounts.open(
            new OpenAccount(
                UUID.randomUUID() + "@example.org",
                "not-so-secret",
                "Ida",
                "Moss",
                Set.of(Role.PROGRAM_STAFF)));
    var claim = "{\"userId\":\"" + colleague.value() + "\"}";

    var refused = staff.call("POST", task("claim"), claim);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"You claim a task for yourself.");
    assertThat(assignee()).isNull();
    assertThat(visitor("admin").call("POST", task("assignee"), claim).statusCode()).isEqualTo(204);
    assertThat(assignee()).isEqualTo(colleague.value());
  }

  private String assignee() {
    return tasks.createTaskQuery().taskId(review.getId()).singleResult().getAssignee();
  }

  @Test
  void aCardSaysWhomTheCaseWaitsForNow() {
    assertThat(label()).isEqualTo("the program office");

    var number = CaseNumber.of((String) tasks.getVariableLocal(review.getId(), "caseNumber"));
    cases.move(number, new CaseStep("Documents", WaitsOn.CANDIDATE, null, "Send the letter."));

    assertThat(label()).isEqualTo("the candidate");
    tasks.setVariableLocal(review.getId(), "waitsOn", "the engine still writes it");
    assertThat(label()).isEqualTo("the engine still writes it");
  }

  private Object label() {
    return tasks.getVariableLocal(review.getId(), "waitsOn");
  }

  @Test
  void noSearchRunsAnExpression() throws Exception {
    var filter = filters.createFilterQuery().filterName("To claim").singleResult().getId();

    for (var way : List.of("/task", "/task/count", "/filter/%s/list", "/filter/%s/count")) {
      var path = ENGINE + way.formatted(filter);
      var hidden = "{\"orQueries\":[{\"ownerExpression\":\"${'a'.getClass().getName()}\"}]}";

      assertThat(staff.call("POST", path, hidden).statusCode()).as(way).isEqualTo(400);
      assertThat(staff.call("POST", path, hidden).body()).contains("never an expression");
      assertThat(staff.call("POST", path, "{\"name\":\"x\"}").statusCode()).isEqualTo(200);
    }
  }

  /** The process tests' engines know no fence, so a look at the one that runs. */
  @Test
  void expressionsReachNoBeanButDelegates() {
    assertThat(valueOf("${notificationDelegate}")).isNotNull();
    assertThatThrownBy(() -> valueOf("${dataSource}"))
        .hasMessageContaining("Unknown property used in expression: ${dataSource}");
  }

  private Object valueOf(String expression) {
    var running = (ProcessEngineConfigurationImpl) engine;
    return running
        .getCommandExecutorTxRequired()
        .execute(
            context -> running.getExpressionManager().createExpression(expression).getValue(null));
  }

  @Test
  void aTaskTakesWhatItsFormAsksForAndNothingElse(CapturedOutput log) throws Exception {
    var staffId = accounts.byEmail("staff@demo.example").orElseThrow().id();
    assertThat(staff.call("POST", task("claim"), "{\"userId\":\"" + staffId + "\"}").statusCode())
        .isEqualTo(204);

    var more = complete("{\"decision\":{\"value\":\"ACCEPT\"},\"candidateId\":{\"value\":\"x\"}}");
    var wrong = complete("{\"decision\":{\"value\":\"MAYBE\"}}");
    var missing = complete("{\"reviewNote\":{\"value\":\"\"}}");
    var number = complete("{\"decision\":{\"value\":5,\"type\":\"Integer\"}}");

    assertThat(List.of(more, wrong, missing, number))
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(400));
    assertThat(more.body()).contains("does not ask for “candidateId”");
    assertThat(wrong.body()).contains("Please choose one of the options of “Decision”.");
    assertThat(missing.body()).contains("Please fill in “Decision”.");
    assertThat(number.body()).contains("“Decision” cannot be read.");
    assertThat(tasks.getVariables(review.getId()))
        .doesNotContainEntry("candidateId", "x")
        .doesNotContainKey("decision");
    assertThat(ofCalls(log)).doesNotContain(" WARN ", " ERROR ", "ENGINE-");
    assertThat(
            complete("{\"decision\":{\"value\":\"ACCEPT\"},\"reviewNote\":{\"value\":\"\"}}")
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void nobodyChangesACaseAroundItsForms() {
    identity.setAuthentication(id("admin"), List.of("camunda-admin"));
    try {
      assertThatThrownBy(() -> tasks.setVariable(review.getId(), "candidateId", "x"))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> tasks.setVariableLocal(review.getId(), "caseNumber", "x"))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> tasks.removeVariable(review.getId(), "candidateId"))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> runtime.setVariable(review.getExecutionId(), "candidateId", "x"))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> tasks.handleBpmnError(review.getId(), "x"))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> tasks.handleEscalation(review.getId(), "x"))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> tasks.delegateTask(review.getId(), id("staff")))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> tasks.resolveTask(review.getId())).isInstanceOf(Refusal.class);
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Somebody of the demo with the token that the engine's own calls want. */
  private static Visitor visitor(String name) throws Exception {
    var visitor = Visitor.signedIn(ADDRESS, name);
    visitor.get(ENGINE + "/task/count");
    return visitor;
  }

  private String id(String name) {
    return accounts.byEmail(name + "@demo.example").orElseThrow().id().value();
  }

  private HttpResponse<String> complete(String variables) throws Exception {
    return staff.call("POST", task("submit-form"), "{\"variables\":" + variables + "}");
  }

  private String task(String what) {
    return ENGINE + "/task/" + review.getId() + "/" + what;
  }
}
