package org.colophon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineByHandTest {

  private static final CaseNumber MINE = CaseNumber.of("C-2020-00001");
  private static final CaseNumber ANOTHER = CaseNumber.of("C-2020-00002");
  private static final PersonId AMOS = PersonId.of("u1001");
  private static final PersonId HANA = PersonId.of("u1002");
  private static final Instant PAST = Instant.parse("2020-03-01T10:00:00Z");

  private final ThreadBoundClock clock = new ThreadBoundClock();
  private ProcessEngine engine;
  private CasesByHand byHand;

  @BeforeEach
  void takeAnEngine() {
    engine = EngineInMemory.shared();
    byHand = new EngineByHand(engine, clock);
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "waiting.bpmn",
            Bpmn.createExecutableProcess("waiting")
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDate("${at}")
                .intermediateCatchEvent()
                .timerWithDate("${later}")
                .endEvent()
                .done())
        .deploy();
  }

  @AfterEach
  void giveItBack() {
    byHand.giveBack();
  }

  @Test
  void onlyTheThreadThatPlaysLivesInThePast() {
    byHand.take();
    clock.moment.set(PAST);

    assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(PAST));
    assertThat(CompletableFuture.supplyAsync(ClockUtil::getCurrentTime).join())
        .isAfter(Date.from(PAST.plusSeconds(3600)));

    byHand.giveBack();

    assertThat(ClockUtil.getCurrentTime()).isAfter(Date.from(PAST.plusSeconds(3600)));
  }

  @Test
  void jobsRestUntilTheEngineIsGivenBack() {
    var executor = executor();
    executor.start();

    byHand.take();
    byHand.take();
    assertThat(executor.isActive()).isFalse();

    byHand.giveBack();
    assertThat(executor.isActive()).isTrue();
    executor.shutdown();
  }

  @Test
  void whatNeverRanIsNotStarted() {
    byHand.take();
    byHand.giveBack();

    assertThat(executor().isActive()).isFalse();
  }

  @Test
  void timersOfOneCaseFireAtTheirTimeAndNoOthers() {
    byHand.take();
    clock.moment.set(PAST);
    start(MINE, PAST.plusSeconds(60), PAST.plusSeconds(600));
    start(ANOTHER, PAST.plusSeconds(60), PAST.plusSeconds(600));

    assertThat(byHand.runDue(MINE)).hasValue(PAST.plusSeconds(60));

    clock.moment.set(PAST.plusSeconds(61));
    assertThat(byHand.runDue(MINE)).hasValue(PAST.plusSeconds(600));

    clock.moment.set(PAST.plusSeconds(601));
    assertThat(byHand.runDue(MINE)).isEmpty();
    assertThat(open(MINE)).isZero();
    assertThat(open(ANOTHER)).isOne();
    var ended =
        engine.getHistoryService().createHistoricProcessInstanceQuery().finished().singleResult();
    assertThat(ended.getEndTime()).isEqualTo(Date.from(PAST.plusSeconds(601)));
  }

  @Test
  void whatSomebodyHasClaimedIsTheirsToComplete() {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "looking.bpmn",
            Bpmn.createExecutableProcess("looking")
                .startEvent()
                .userTask("UserTask_Look")
                .endEvent()
                .done())
        .deploy();
    engine.getRuntimeService().startProcessInstanceByKey("looking", MINE.value());

    assertThat(byHand.claim(MINE, "UserTask_Look", Map.of(), AMOS)).isTrue();
    assertThat(byHand.claim(MINE, "UserTask_Look", Map.of(), HANA)).isFalse();
    assertThat(byHand.complete(MINE, "UserTask_Look", Map.of(), HANA, Map.of())).isFalse();
    assertThat(open(MINE)).isOne();
    assertThat(byHand.complete(MINE, "UserTask_Look", Map.of(), AMOS, Map.of())).isTrue();
    assertThat(open(MINE)).isZero();
  }

  @Test
  void aNoteIsReadAgain() {
    assertThat(byHand.note("demo")).isEmpty();

    byHand.note("demo", "one");
    byHand.note("demo", "two");

    assertThat(byHand.note("demo")).isEqualTo(Optional.of("two"));
  }

  private void start(CaseNumber number, Instant at, Instant later) {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "waiting",
            number.value(),
            Variables.putValue("at", Date.from(at)).putValue("later", Date.from(later)));
  }

  private long open(CaseNumber number) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .count();
  }

  private JobExecutor executor() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getJobExecutor();
  }

  /** Tells one thread another time than all others. */
  private static final class ThreadBoundClock extends Clock {

    final ThreadLocal<Instant> moment = new ThreadLocal<>();

    @Override
    public Instant instant() {
      return Optional.ofNullable(moment.get()).orElseGet(Clock.systemUTC()::instant);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
