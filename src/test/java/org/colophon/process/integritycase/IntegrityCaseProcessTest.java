package org.colophon.process.integritycase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.integrity.IntegrityState.FOUNDED;
import static org.colophon.integrity.IntegrityState.TO_REMOVE;
import static org.colophon.integrity.IntegrityState.UNFOUNDED;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.openTask;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.timer;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.IntegritySuspected;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.Suspicion;
import org.colophon.integrity.IntegrityAnswered;
import org.colophon.integrity.IntegrityCases;
import org.colophon.integrity.IntegrityDropped;
import org.colophon.integrity.IntegrityOpened;
import org.colophon.integrity.IntegritySettled;
import org.colophon.integrity.IntegrityState;
import org.colophon.integrity.IntegrityView;
import org.colophon.integrity.NotIndependent;
import org.colophon.portfolios.PortfolioReleased;
import org.colophon.portfolios.PortfolioState;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Deployment(
    resources = {
      "processes/integrity-case.bpmn",
      "forms/look-into-suspicion.form",
      "forms/decide-integrity.form"
    })
class IntegrityCaseProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("S-2026-00001");
  static final CaseNumber PORTFOLIO = CaseNumber.of("F-2026-00007");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final LocalDate LOOK_BY = TODAY.plusDays(7);
  static final LocalDate ANSWER_BY = TODAY.plusDays(14);
  static final LocalDate DECIDE_BY = TODAY.plusDays(28);
  static final String LOOK = "UserTask_LookIntoSuspicion";
  static final String AWAIT = "ReceiveTask_AwaitCandidateAnswer";
  static final String DECIDE = "UserTask_DecideIntegrity";

  final IntegrityCases integrity = mock(IntegrityCases.class);
  final PortfolioReviews reviews = mock(PortfolioReviews.class);
  final Portfolios portfolios = mock(Portfolios.class);
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));

  @BeforeEach
  void registerDelegates() throws Exception {
    when(integrity.ask(any(), any(), any())).thenReturn(ANSWER_BY);
    when(integrity.handOver(CASE)).thenReturn(DECIDE_BY);
    var found = mock(IntegrityView.class);
    when(found.about()).thenReturn(PORTFOLIO);
    when(integrity.find(CASE)).thenReturn(found);
    register(
        new RecordLookDelegate(integrity, calendar),
        new HandSuspicionOverDelegate(integrity, calendar),
        new RecordIntegrityDecisionDelegate(integrity));
    registerNotices(sent);
  }

  @ParameterizedTest
  @EnumSource(
      value = IntegrityState.class,
      names = {"UNFOUNDED", "FOUNDED", "TO_REMOVE"})
  void theCandidateIsAskedAnswersAndThenItIsDecided(IntegrityState outcome) throws Exception {
    var process = open();
    assertThat(process).isWaitingAt(LOOK).task().hasCandidateGroup("program-staff");
    assertThat(openTask(LOOK).getDueDate()).isEqualTo(endOf(LOOK_BY));

    ask();
    assertThat(process).isWaitingAt(AWAIT);
    verify(integrity).ask(CASE, "Where is the photo from?", STAFF);
    assertThat(timer("Timer_AnswerTimeOver").getDuedate()).isEqualTo(endOf(ANSWER_BY));
    trigger().on(new IntegrityAnswered(CASE));
    assertThat(process).isWaitingAt(DECIDE).task().hasCandidateGroup("program-staff");
    assertThat(openTask(DECIDE).getDueDate()).isEqualTo(endOf(DECIDE_BY));
    decide(outcome.name());

    assertThat(process).hasPassed("EndEvent_IntegritySettled").isEnded();
    verify(integrity).decide(CASE, outcome, "The photo is yours.", STAFF);
    assertThat(sent.names()).containsExactly("integrity-asked", "integrity-decided");
  }

  @Test
  void withoutAnAnswerItIsDecidedWhenTheTimeIsOver() {
    var process = open();
    ask();

    fireTimer("Timer_AnswerTimeOver");
    assertThat(process).isWaitingAt(DECIDE);
    trigger().on(new IntegrityAnswered(CASE)); // a late answer is read, and wakes nobody

    assertThat(process).isWaitingAt(DECIDE);
  }

  @Test
  void whereThereIsNothingToAskTheCandidateHearsNothing() throws Exception {
    var process = open();

    complete(LOOK, Map.of("integrityLook", "UNFOUNDED", "integrityWords", "The source is named."));

    assertThat(process).hasPassed("EndEvent_NothingToAsk").isEnded();
    verify(integrity).decide(CASE, IntegrityState.UNFOUNDED, "The source is named.", STAFF);
    verify(integrity, never()).ask(any(), any(), any());
    assertThat(sent.names()).isEmpty();
  }

  @Test
  void nothingIsDecidedAgainstSomebodyWhoWasNotAsked() throws Exception {
    var process = open();

    for (var choice : new String[] {"FOUNDED", "TO_REMOVE", ""}) {
      assertThatThrownBy(
              () -> complete(LOOK, Map.of("integrityLook", choice, "integrityWords", "Copied.")))
          .isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> complete(LOOK, Map.of("integrityLook", "ASK")))
        .hasMessage("Please fill in “In words”.");

    assertThat(process).isWaitingAt(LOOK);
    verify(integrity, never()).decide(any(), any(), any(), any());
  }

  @Test
  void staffAreRemindedOfBothTasks() {
    var process = open();
    fireTimer("Timer_SuspicionOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfSuspicion").isWaitingAt(LOOK);

    ask();
    fireTimer("Timer_AnswerTimeOver");
    fireTimer("Timer_IntegrityOverdue");

    assertThat(process).hasPassed("EndEvent_StaffRemindedOfIntegrity").isWaitingAt(DECIDE);
    assertThat(sent.names()).containsExactly("task-overdue", "integrity-asked", "task-overdue");
  }

  @Test
  void whoHadAPartInItIsRefusedByTheTaskAndByTheRecord() throws Exception {
    when(integrity.bar(STAFF, CASE)).thenReturn(Optional.of("You judged this portfolio."));
    when(integrity.bar(PersonId.of("u1502"), CASE)).thenReturn(Optional.empty());
    var refused = mock(NotIndependent.class);
    when(refused.getMessage()).thenReturn("You judged this portfolio.");
    doThrow(refused).when(integrity).ask(any(), any(), any());
    doThrow(refused).when(integrity).decide(any(), any(), any(), any());
    var process = open();

    var rule = new IntegrityTasks().integrityRule(integrity);
    assertThat(rule.tasks()).containsExactlyInAnyOrder(LOOK, DECIDE);
    assertThatThrownBy(() -> rule.check(STAFF, CASE, it -> null))
        .isInstanceOf(Refusal.class)
        .hasMessage("You judged this portfolio.");
    assertThatCode(() -> rule.check(PersonId.of("u1502"), CASE, it -> null))
        .doesNotThrowAnyException();
    assertThatThrownBy(this::ask).hasMessage("You judged this portfolio.");

    assertThat(process).isWaitingAt(LOOK);
  }

  @Test
  void aPortfolioThatEndsOtherwiseTakesTheSuspicionWithIt() {
    var process = open();
    ask();

    trigger().on(new IntegrityDropped(CASE));

    assertThat(process).hasPassed("EndEvent_IntegrityDropped").isEnded();
    assertThat(sent.names()).containsExactly("integrity-asked");
  }

  @Test
  void onlyAPortfolioThatEndedTakesItWithIt() {
    var released = new PortfolioReleased(PORTFOLIO, CandidateId.next());
    var view = mock(PortfolioView.class);
    when(portfolios.ofCase(PORTFOLIO)).thenReturn(view);

    when(view.state()).thenReturn(PortfolioState.SUBMITTED);
    trigger().on(released);
    verify(integrity, never()).workEnded(any());

    when(view.state()).thenReturn(PortfolioState.WITHDRAWN);
    trigger().on(released);
    verify(integrity).workEnded(PORTFOLIO);
  }

  @Test
  void whatAnEvaluatorFlagsOpensACaseWithTheirLastWords() {
    var seat = new SeatId(UUID.randomUUID());
    var evaluator = PersonId.of("u2009");
    when(reviews.suspicions(PORTFOLIO))
        .thenReturn(
            List.of(
                new Suspicion(seat, evaluator, "Settled long ago.", Instant.EPOCH),
                new Suspicion(seat, evaluator, "Copied.", Instant.EPOCH),
                new Suspicion(
                    new SeatId(UUID.randomUUID()), STAFF, "Of the other.", Instant.EPOCH)));

    trigger().on(new IntegritySuspected(PORTFOLIO, seat));

    verify(integrity).suspect(PORTFOLIO, "Copied.", evaluator);
    verifyNoMoreInteractions(integrity);
  }

  @Test
  void aPortfolioEndsOrGoesOnAsItWasDecided() throws Exception {
    for (var how : List.of(UNFOUNDED, FOUNDED, TO_REMOVE)) {
      trigger().on(new IntegritySettled(CASE, PORTFOLIO, how, "It is copied.", STAFF));
    }

    verify(portfolios).endBreached(PORTFOLIO, "It is copied.", STAFF);
    verify(portfolios).giveBack(PORTFOLIO, "It is copied.", STAFF);
    verifyNoMoreInteractions(portfolios);
  }

  @Test
  void theEngineKnowsNeitherPersonNorWords() {
    var process = open();
    ask();

    assertThat(runtimeService().getVariables(process.getId()))
        .containsOnlyKeys(
            "integrityLookDue", "integrityAsked", "integrityAnswerEnd", "completedBy");
  }

  private ProcessInstance open() {
    trigger().on(new IntegrityOpened(CASE, PORTFOLIO, LOOK_BY));
    return instanceOf(IntegrityCase.KEY);
  }

  private void ask() {
    complete(LOOK, Map.of("integrityLook", "ASK", "integrityWords", "Where is the photo from?"));
  }

  private void decide(String how) {
    complete(DECIDE, Map.of("integrityDecision", how, "integrityReason", "The photo is yours."));
  }

  private Date endOf(LocalDate day) {
    return Date.from(calendar.endOf(day));
  }

  private IntegrityCaseTrigger trigger() {
    return new IntegrityCaseTrigger(
        runtimeService(), new Wakeup(runtimeService()), reviews, integrity, portfolios, calendar);
  }
}
