package org.colophon.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Turn;
import org.colophon.evaluation.TurnOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * A review for which nobody is left to ask, in Tasklist: who may judge it sees and claims it; who
 * may not does not see it, and nobody learns who else could or did (R35, R37).
 */
class OpenPoolIT extends RunningColophon {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Accounts accounts;
  @Autowired Conflicts conflicts;
  @Autowired Seats seats;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired AuthorizationService authorizations;

  private final Map<PersonId, Visitor> visitors = new HashMap<>();
  private final List<PersonId> people = new ArrayList<>();
  private JudgedPortfolio world;
  private PersonId barred;
  private CaseNumber number;
  private SeatView seat;
  private SeatView other;

  @BeforeEach
  void everybodyDeclinesOneOfTwoSeats() throws Exception {
    world = beans.createBean(JudgedPortfolio.class);
    var three = List.of(evaluator("Ada"), evaluator("Bo"), evaluator("Cleo"));
    barred = evaluator("Dora");
    var nora = world.candidate("Nora", "Pool");
    conflicts.register(barred, nora, ConflictKind.RELATIVE, "Her cousin.", "test");
    number = world.handedIn(nora, world.written(nora));
    other = world.asked(number, 1, 2);
    claim(other.turn().orElseThrow().person(), task(other));
    seat = world.asked(number, 1, 1);
    for (var i = 1; i < three.size(); i++) {
      seats.giveBack(
          seat.id(),
          world.asked(number, 1, 1).turn().orElseThrow().person(),
          TurnOutcome.DECLINED,
          "");
    }
    assertThat(now().state()).isEqualTo(SeatState.POOL);
  }

  @AfterEach
  void everybodyLeaves() {
    world.everybodyLeaves();
  }

  @Test
  void whoMayJudgeSeesItAndOneOfThemClaimsIt() throws Exception {
    var task = task(seat);
    var open = seats.openTo(seat.id());
    var judge = other.turn().orElseThrow().person();
    assertThat(open).hasSize(2).doesNotContain(barred, judge);
    assertThat(choosing()).isOne();

    for (var one : open) {
      assertThat(pool(one)).containsExactly(task);
      assertThat(get(one, "/task/" + task + "/identity-links")).isEqualTo("[]");
      assertThat(visitor(one).page("/reviews/" + seat.id() + "/framed").body())
          .contains("in the open pool")
          .doesNotContain("Nora", "Give this review back");
      assertThat(visitor(one).page("/volunteer").body())
          .contains("Open pool", "/reviews/" + seat.id());
      assertThat(toldAbout(one)).as("of whoever else could").isEmpty();
    }
    for (var one : List.of(barred, judge)) {
      assertThat(pool(one)).isEmpty();
      assertThat(visitor(one).get(ENGINE + "/task/" + task).statusCode()).isIn(403, 404);
      assertThat(claim(one, task).statusCode()).isIn(403, 404);
      assertThat(visitor(one).page("/reviews/" + seat.id()).statusCode()).isEqualTo(404);
      assertThat(visitor(one).page("/volunteer").body()).doesNotContain("Open pool");
    }

    var taker = open.get(0);
    var late = open.get(1);
    assertThat(claim(taker, task).statusCode()).isEqualTo(204);

    assertThat(now().turn().orElseThrow().person()).isEqualTo(taker);
    assertThat(choosing()).isZero();
    assertThat(claim(late, task).statusCode()).isIn(403, 404);
    assertThat(pool(late)).isEmpty();
    assertThat(visitor(late).get(ENGINE + "/task/" + task).statusCode()).isIn(403, 404);
    assertThat(toldAbout(late)).as("of whoever took it").isEmpty();
    assertThat(visitor(late).page("/reviews/" + seat.id()).body())
        .contains("You gave this review back");
    assertThat(grants(task)).containsExactly(taker.value());
    assertThat(visitor(taker).page("/reviews/" + seat.id() + "/framed").body())
        .contains("0 of 9 competencies are rated");
  }

  @Test
  void ofTwoWhoClaimAtOnceOneGetsItAndTheOtherIsToldAtOnce() throws Exception {
    var task = task(seat);
    var open = seats.openTo(seat.id());
    for (var one : open) {
      pool(one); // signed in, with the list before them
    }
    var together = new CyclicBarrier(open.size());
    var hands = Executors.newFixedThreadPool(open.size());
    try {
      var claiming =
          open.stream()
              .<Callable<HttpResponse<String>>>map(
                  it ->
                      () -> {
                        together.await(1, TimeUnit.MINUTES);
                        return claim(it, task);
                      })
              .toList();
      var answers = new TreeMap<Integer, String>();
      for (var one : hands.invokeAll(claiming)) {
        var answer = one.get(1, TimeUnit.MINUTES);
        answers.put(answer.statusCode(), answer.body());
      }
      assertThat(answers).hasSize(2).containsKey(204);
      assertThat(answers.get(answers.lastKey())).containsIgnoringCase("somebody else");
    } finally {
      hands.shutdownNow();
    }

    assertThat(now().state()).isEqualTo(SeatState.CLAIMED);
    assertThat(now().turns()).filteredOn(Turn::lasts).hasSize(1);
  }

  private List<String> grants(String task) {
    return authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(task)
        .list()
        .stream()
        .map(it -> it.getUserId())
        .toList();
  }

  /** What the engine tells somebody about the others who could judge it, or do. */
  private List<String> toldAbout(PersonId reader) throws Exception {
    var told = new ArrayList<String>();
    for (var about : people) {
      if (!about.equals(reader)) {
        told.addAll(
            new EngineReading(visitor(reader))
                .told(
                    about.value(),
                    accounts.person(about).familyName(),
                    EvaluatorKind.PORTFOLIO.role().group()));
      }
    }
    return told;
  }

  /** The tasks of the list as Tasklist shows it. */
  private List<String> pool(PersonId person) throws Exception {
    var list = filters.createTaskFilterQuery().filterName("Open pool").singleResult().getId();
    visitor(person).get("/camunda/app/tasklist/default/");
    var answer = visitor(person).call("POST", ENGINE + "/filter/" + list + "/list", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).findValuesAsText("id");
  }

  private HttpResponse<String> claim(PersonId person, String task) throws Exception {
    visitor(person).get("/camunda/app/tasklist/default/");
    return visitor(person)
        .call("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
  }

  private String get(PersonId person, String what) throws Exception {
    return visitor(person).get(ENGINE + what).body();
  }

  private Visitor visitor(PersonId person) throws Exception {
    var known = visitors.get(person);
    if (known == null) {
      known = Visitor.signedIn(ADDRESS, accounts.person(person).email(), "not-so-secret");
      visitors.put(person, known);
    }
    return known;
  }

  private PersonId evaluator(String first) throws Exception {
    var person = world.evaluator(first, first + "poolside");
    people.add(person);
    return person;
  }

  private long choosing() {
    return tasks
        .createTaskQuery()
        .taskDefinitionKey("UserTask_ChooseEvaluator")
        .processInstanceBusinessKey(number.value())
        .count();
  }

  private SeatView now() {
    return seats.find(seat.id()).orElseThrow();
  }

  private String task(SeatView seat) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                tasks
                    .createTaskQuery()
                    .taskDefinitionKey("UserTask_Review")
                    .processVariableValueEquals("seatId", seat.id().toString())
                    .singleResult(),
            it -> it != null)
        .getId();
  }
}
