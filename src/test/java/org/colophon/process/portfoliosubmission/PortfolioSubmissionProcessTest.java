package org.colophon.process.portfoliosubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.openTask;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.runToWaitState;
import static org.colophon.process.ProcessTesting.stub;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.achievements.AchievementRecords;
import org.colophon.achievements.Route;
import org.colophon.achievements.SetAchieved;
import org.colophon.candidates.Candidacies;
import org.colophon.candidates.CandidacyLapsed;
import org.colophon.candidates.CandidacyView;
import org.colophon.candidates.CandidacyWithdrawn;
import org.colophon.candidates.CandidateCertified;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictKind;
import org.colophon.conflicts.Conflicts;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.NewSeat;
import org.colophon.evaluation.PortfolioVerdict;
import org.colophon.evaluation.PortfolioVerdicts;
import org.colophon.evaluation.ReviewClock;
import org.colophon.evaluation.SeatClaimed;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.verdict.Verdict;
import org.colophon.evaluation.verdict.Verdict.Outcome;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.integrity.IntegrityCases;
import org.colophon.integrity.IntegrityOpened;
import org.colophon.integrity.IntegritySettled;
import org.colophon.integrity.IntegrityState;
import org.colophon.portfolios.PortfolioEnded;
import org.colophon.portfolios.PortfolioSubmitted;
import org.colophon.portfolios.PortfolioView;
import org.colophon.portfolios.Portfolios;
import org.colophon.portfolios.RevisionDeclined;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.SetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PortfolioSubmissionProcessTest {

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine =
      engineWithFullCoverage("fee-collection", "fee-refund", "evaluator-assignment");

  static final CaseNumber CASE = CaseNumber.of("F-2026-00042");
  static final CaseNumber CANDIDACY = CaseNumber.of("C-2026-00042");
  static final CandidateId RUTH = CandidateId.next();
  static final PersonId PERSON = PersonId.of("u5001");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2028, 1, 15);
  static final String SEATS = "CallActivity_FillSeats";
  static final String REVISION = "ReceiveTask_AwaitPortfolioRevision";
  static final SetId COMMUNICATION = SetId.of("communication");
  static final String COLLECT = "CallActivity_CollectPortfolioFee";

  final InvoiceId invoice = InvoiceId.next();
  final Portfolios portfolios = mock(Portfolios.class);
  final Candidacies candidacies = mock(Candidacies.class);
  final Invoices invoices = mock(Invoices.class);
  final InvoiceView charged = mock(InvoiceView.class);
  final Seats seats = mock(Seats.class);
  final Conflicts conflicts = mock(Conflicts.class);
  final PortfolioVerdicts verdicts = mock(PortfolioVerdicts.class);
  final IntegrityCases integrity = mock(IntegrityCases.class);
  final AchievementRecords records = mock(AchievementRecords.class);
  final Rulebook rules = Rulebook.read("classpath:program/");
  final PortfolioView portfolio = mock(PortfolioView.class);
  final List<NewSeat> opened = new ArrayList<>();
  final List<SeatId> unfilled = new ArrayList<>();
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));

  String deployment = "";

  @BeforeEach
  void aMemberHandsAPortfolioIn() {
    deployment =
        repositoryService()
            .createDeployment()
            .addClasspathResource("processes/portfolio-submission.bpmn")
            .addModelInstance("fee-collection.bpmn", stub("fee-collection"))
            .addModelInstance("fee-refund.bpmn", stub("fee-refund"))
            .addModelInstance("evaluator-assignment.bpmn", stub("evaluator-assignment"))
            .deploy()
            .getId();
    var candidacy = mock(CandidacyView.class);
    when(candidacy.person()).thenReturn(PERSON);
    when(candidacy.member()).thenReturn(true);
    when(candidacies.candidacy(RUTH)).thenReturn(candidacy);
    when(portfolios.candidate(CASE)).thenReturn(RUTH);
    when(portfolios.rulesOn(CASE)).thenReturn(TODAY);
    when(portfolios.ready(CASE)).thenReturn(TODAY.plusDays(45));
    when(portfolios.refunds(CASE)).thenReturn(true);
    when(invoices.issuePortfolio(CASE, PERSON, true, TODAY)).thenReturn(invoice);
    when(invoices.invoice(invoice)).thenReturn(charged);
    register(
        new IssuePortfolioInvoiceDelegate(portfolios, candidacies, invoices),
        new ClosePortfolioDelegate(portfolios),
        new ReadyPortfolioDelegate(portfolios, integrity, rules, calendar),
        new OpenPortfolioSeatsDelegate(portfolios, verdicts, seats, rules, calendar),
        new MergeRatingsDelegate(portfolios, candidacies, verdicts, seats, conflicts),
        new PauseSeatsDelegate(seats),
        new AchieveByPortfolioDelegate(portfolios, records, calendar),
        new AskMoreDelegate(portfolios, verdicts, rules, calendar),
        new EndUnachievedDelegate(portfolios),
        new EndRevisionDelegate(portfolios),
        new SettlePortfolioDelegate(portfolios, seats, invoices));
    Mocks.register("seatList", new SeatList());
    aPortfolioAndItsSeats();
    registerNotices(sent);
  }

  @AfterEach
  void undeploy() {
    repositoryService().deleteDeployment(deployment, true);
  }

  private void aPortfolioAndItsSeats() {
    var set = rules.edition(rules.on(TODAY).edition()).set(COMMUNICATION);
    when(portfolio.set()).thenReturn(set);
    when(portfolio.round()).thenReturn(1);
    when(portfolio.language()).thenReturn(Language.ENGLISH);
    when(portfolios.ofCase(CASE)).thenReturn(portfolio);
    when(portfolios.askMore(any(), any())).thenReturn(TODAY.plusDays(60));
    when(seats.open(any()))
        .thenAnswer(
            call -> {
              opened.add(call.getArgument(0));
              unfilled.add(SeatId.of(UUID.randomUUID().toString()));
              return unfilled.get(unfilled.size() - 1);
            });
    when(seats.toFill(CASE)).thenAnswer(call -> List.copyOf(unfilled));
  }

  @Test
  void twoEvaluatorsJudgeWhatIsPaidAndTheSetIsAchieved() {
    var process = submit();
    assertThat(process).isWaitingAt(COLLECT);
    verify(portfolios, never()).ready(any());

    feeSettled(true);

    assertThat(process).isWaitingAt(SEATS);
    assertThat(opened)
        .extracting(NewSeat::title)
        .containsOnly("A portfolio on Communication and Teamwork, 9 competencies");
    assertThat(opened).extracting(NewSeat::position).containsExactly(1, 2);
    assertThat(opened)
        .allSatisfy(
            it -> {
              assertThat(it.subject()).isEqualTo("candidate " + RUTH);
              assertThat(it.scope()).hasSize(9);
              assertThat(it.clock()).isEqualTo(new ReviewClock(5, List.of(14, 19), 21, 24, 5));
            });
    assertThat(
            runtimeService().createVariableInstanceQuery().variableName("seatId").list().stream()
                .map(it -> it.getValue().toString())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(unfilled.stream().map(SeatId::toString).toList());

    decided(1, 2, Outcome.ACHIEVED);
    filed();
    assertThat(process).as("one is still out").isWaitingAt(SEATS);
    verify(verdicts, never()).decide(any(), anyInt(), any());
    filed();

    assertThat(process).hasPassed("EndEvent_PortfolioAchieved").isEnded();
    verify(verdicts).decide(CASE, 1, TODAY);
    var order = inOrder(portfolios, records);
    order.verify(portfolios).achieved(CASE);
    order.verify(records).achieve(RUTH, COMMUNICATION, Route.PORTFOLIO, "Portfolio " + CASE, TODAY);
    assertThat(sent.names()).containsExactly("portfolio-received", "portfolio-achieved");
  }

  @Test
  void whoeverJudgedIsRegisteredAsAnEarlierJudgeOfTheCandidate() {
    var sofia = PersonId.of("u6001");
    var judged = mock(SeatView.class);
    when(judged.judge()).thenReturn(Optional.of(sofia));
    var unneeded = mock(SeatView.class);
    when(unneeded.judge()).thenReturn(Optional.empty());
    submit();
    feeSettled(true);
    when(seats.ofCase(CASE)).thenReturn(List.of(judged, unneeded));
    decided(1, 2, Outcome.NOT_ACHIEVED, 4);
    filed();
    verifyNoInteractions(conflicts);
    filed();

    verify(conflicts)
        .register(
            sofia,
            PERSON,
            ConflictKind.EARLIER_JUDGE,
            "You had a part in an earlier decision about this candidate.",
            "portfolio " + CASE);
    verifyNoMoreInteractions(conflicts);
  }

  @Test
  void staffAreToldWhenTheTimeIsOverAndTheWorkGoesOn() {
    var process = submit();
    feeSettled(true);

    assertThat(runtimeService().getVariable(process.getId(), "reviewsLate"))
        .as("the end of 29 February, then every week")
        .isEqualTo("R/2028-03-01T06:00:00Z/P7D");
    fireTimer("Timer_EvaluationsLate");

    assertThat(process).hasPassed("EndEvent_StaffRemindedOfPortfolio").isWaitingAt(SEATS);
    assertThat(sent.names()).containsExactly("portfolio-received", "reviews-late");
  }

  @Test
  void theMergeSurvivesWhatHappensBetween() {
    var process = submit();
    feeSettled(true);
    when(verdicts.decide(CASE, 1, TODAY)).thenThrow(new IllegalStateException("killed"));
    filed();
    assertThatThrownBy(this::filed).hasMessageContaining("killed");

    assertThat(process).as("nothing is lost").isWaitingAt("ServiceTask_MergeRatings");
    reset(verdicts);
    decided(1, 2, Outcome.NOT_ACHIEVED, 4);
    runToWaitState();

    assertThat(process).hasPassed("EndEvent_PortfolioNotAchieved").isEnded();
    verify(verdicts).decide(CASE, 1, TODAY);
    verify(portfolios).notAchieved(CASE);
    assertThat(sent.names()).containsExactly("portfolio-received", "portfolio-not-achieved");
  }

  @Test
  void aThirdIsAskedOnlyWhatTheVerdictNeedsAndInLessTime() {
    var process = submit();
    feeSettled(true);
    decided(1, 2, Outcome.THIRD_NEEDED, 2, 6);
    filed();
    filed();

    assertThat(process).isWaitingAt(SEATS);
    var third = opened.get(2);
    assertThat(third.position()).isEqualTo(3);
    assertThat(third.scope()).containsExactly(2, 6);
    assertThat(third.title())
        .isEqualTo("A portfolio on Communication and Teamwork, 2 of 9 competencies");
    assertThat(third.clock()).isEqualTo(new ReviewClock(5, List.of(9, 12), 14, 17, 5));
    decided(1, 3, Outcome.ACHIEVED);
    filed();

    assertThat(process).hasPassed("EndEvent_PortfolioAchieved").isEnded();
  }

  @Test
  void theSecondTimeOnlyWhatIsInQuestionAndTheSameTwoFirst() {
    var judge = PersonId.of("u9001");
    var process = moreAsked();
    assertThat(process).isWaitingAt(REVISION);
    verify(portfolios).askMore(CASE, new TreeSet<>(Set.of(3, 5)));
    assertThat(runtimeService().getVariable(process.getId(), "revisionEnds"))
        .isEqualTo(Date.from(calendar.endOf(TODAY.plusDays(60))));
    fireTimer("Timer_RevisionReminder");
    assertThat(process).hasPassed("EndEvent_CandidateReminded").isWaitingAt(REVISION);

    when(portfolio.round()).thenReturn(2);
    when(portfolio.asked()).thenReturn(new TreeSet<>(Set.of(3, 5)));
    var before = mock(SeatView.class);
    when(before.round()).thenReturn(1);
    when(before.position()).thenReturn(2);
    when(before.judge()).thenReturn(Optional.of(judge));
    when(seats.ofCase(CASE)).thenReturn(List.of(before));
    opened.clear();
    trigger().on(new PortfolioSubmitted(CASE, RUTH, 2));
    runToWaitState();

    assertThat(process).isWaitingAt(SEATS);
    assertThat(opened).extracting(NewSeat::round).containsOnly(2);
    assertThat(opened).extracting(NewSeat::scope).containsOnly(new TreeSet<>(Set.of(3, 5)));
    verify(seats).askFirst(unfilled.get(1), judge);
    verify(portfolios, times(2)).ready(CASE);
    decided(2, 2, Outcome.NOT_ACHIEVED, 5);
    filed();
    filed();
    assertThat(process).hasPassed("EndEvent_PortfolioNotAchieved").isEnded();
    assertThat(sent.names())
        .containsExactly(
            "portfolio-received",
            "portfolio-more-asked",
            "portfolio-revision-reminder",
            "portfolio-resubmitted",
            "portfolio-not-achieved");
  }

  @Test
  void whatIsNotHandedInAgainInTimeEndsUnachieved() {
    var process = moreAsked();

    fireTimer("Timer_RevisionEnds");

    assertThat(process).hasPassed("EndEvent_PortfolioNotAchieved").isEnded();
    verify(portfolios).revisionOver(CASE);
    verify(portfolios, never()).notAchieved(CASE);
  }

  @Test
  void whoTakesACourseInsteadHearsTheVerdictOnce() {
    var process = moreAsked();

    trigger().on(new RevisionDeclined(CASE));
    trigger().on(new RevisionDeclined(CASE));

    assertThat(process).hasPassed("EndEvent_PortfolioNotAchieved").isEnded();
    assertThat(sent.names())
        .containsExactly("portfolio-received", "portfolio-more-asked", "portfolio-not-achieved");
  }

  @Test
  void aSuspicionLetsItRestUntilItIsSettled() {
    var process = submit();
    feeSettled(true);
    filed();

    var number = CaseNumber.of("K-2026-00001");
    trigger().on(new IntegrityOpened(number, CASE, TODAY));
    trigger().on(new IntegrityOpened(number, CASE, TODAY));
    runToWaitState();
    assertThat(process).isWaitingAt("ReceiveTask_AwaitIntegritySettled");
    verify(seats).pause(CASE);
    assertThat(taskService().createTaskQuery().count()).as("nobody is at work").isZero();

    doReturn(unfilled.get(0)).when(seats).open(any());
    trigger().on(new IntegritySettled(number, CASE, IntegrityState.FOUNDED, "No.", STAFF));
    assertThat(process).as("it ends otherwise").isWaitingAt("ReceiveTask_AwaitIntegritySettled");
    trigger().on(new IntegritySettled(number, CASE, IntegrityState.UNFOUNDED, "", STAFF));
    runToWaitState();

    assertThat(process).isWaitingAt(SEATS);
    assertThat(taskService().createTaskQuery().count()).as("what is filed stays").isOne();
  }

  @Test
  void nobodyIsAskedWhileWhatWasSuspectedBeforeIsNotSettled() {
    var number = CaseNumber.of("S-2026-00001");
    when(integrity.anyOpen(CASE)).thenReturn(true);
    var process = submit();
    trigger().on(new IntegrityOpened(number, CASE, TODAY));
    assertThat(process).as("the fee is collected meanwhile").isWaitingAt(COLLECT);
    feeSettled(true);

    assertThat(process).isWaitingAt("ReceiveTask_AwaitIntegritySettled");
    assertThat(opened).isEmpty();
    trigger().on(new IntegritySettled(number, CASE, IntegrityState.UNFOUNDED, "", STAFF));
    runToWaitState();

    assertThat(process).isWaitingAt(SEATS);
    assertThat(opened).hasSize(2);
  }

  @Test
  void nobodyIsAskedTheSecondTimeWhileWhatWasSuspectedInBetweenIsNotSettled() {
    var number = CaseNumber.of("S-2026-00001");
    var process = moreAsked();
    trigger().on(new IntegrityOpened(number, CASE, TODAY));
    assertThat(process).as("the candidate goes on meanwhile").isWaitingAt(REVISION);
    when(integrity.anyOpen(CASE)).thenReturn(true);
    when(portfolio.round()).thenReturn(2);
    when(portfolio.asked()).thenReturn(new TreeSet<>(Set.of(3, 5)));
    opened.clear();

    trigger().on(new PortfolioSubmitted(CASE, RUTH, 2));
    runToWaitState();

    assertThat(process).isWaitingAt("ReceiveTask_AwaitIntegritySettled");
    assertThat(opened).isEmpty();
    verify(seats, never()).pause(CASE);
    trigger().on(new IntegritySettled(number, CASE, IntegrityState.UNFOUNDED, "", STAFF));
    runToWaitState();

    assertThat(process).isWaitingAt(SEATS);
    assertThat(opened).extracting(NewSeat::round).containsExactly(2, 2);
    decided(2, 2, Outcome.ACHIEVED);
    filed();
    filed();
    assertThat(process).hasPassed("EndEvent_PortfolioAchieved").isEnded();
  }

  @Test
  void whatIsSuspectedAfterTheSecondSubmissionBeforeAnybodyIsAskedHoldsItToo() {
    var number = CaseNumber.of("S-2026-00001");
    var process = moreAsked();
    when(portfolio.round()).thenReturn(2);
    when(portfolio.asked()).thenReturn(new TreeSet<>(Set.of(3, 5)));
    opened.clear();
    trigger().on(new PortfolioSubmitted(CASE, RUTH, 2));
    assertThat(process).isWaitingAt("ServiceTask_ReadyPortfolio");

    when(integrity.anyOpen(CASE)).thenReturn(true);
    trigger().on(new IntegrityOpened(number, CASE, TODAY));
    runToWaitState();

    assertThat(process).isWaitingAt("ReceiveTask_AwaitIntegritySettled");
    assertThat(opened).isEmpty();
  }

  @Test
  void theProgramOfficeGivesBackWhatCannotBeEvaluated() {
    when(portfolios.refunds(CASE)).thenReturn(true);
    var process = submit();
    feeSettled(true);

    trigger().on(new PortfolioEnded(CASE));
    runToWaitState();
    verify(seats).closeAll(CASE);
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_PortfolioEndedRefunded").isEnded();
  }

  @Test
  void theFirstClaimUsesTheFee() {
    var seat = SeatId.of(UUID.randomUUID().toString());
    var view = mock(SeatView.class);
    when(seats.find(seat)).thenReturn(Optional.of(view));
    when(view.kind()).thenReturn(EvaluatorKind.COURSE, EvaluatorKind.PORTFOLIO);

    trigger().on(new SeatClaimed(CASE, seat));
    verify(portfolios, never()).evaluationBegan(any());
    trigger().on(new SeatClaimed(CASE, seat));

    verify(portfolios).evaluationBegan(CASE);
  }

  @Test
  void whatIsNotPaidIsClosedAndAPartOfTheFeeGoesBack() {
    var process = submit();

    feeSettled(false);
    assertThat(process).isWaitingAt("CallActivity_RefundPartOfFee");
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_PortfolioNotPaid").isEnded();
    verify(portfolios).closeUnpaid(CASE);
    verify(portfolios, never()).ready(any());
  }

  @Test
  void whatIsWithdrawnBeforeItIsPaidOwesNothing() {
    when(charged.isOpen()).thenReturn(true);
    when(portfolios.refunds(CASE)).thenReturn(false);
    var process = submit();

    trigger().on(new PortfolioEnded(CASE));
    runToWaitState();
    verify(invoices).cancel(invoice, "The portfolio ended before it was paid.");
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_PortfolioEndedRefunded").isEnded();
    assertThat(sent.names()).containsExactly("portfolio-received", "portfolio-ended");
  }

  @Test
  void whatIsWithdrawnBeforeItsEvaluationGetsItsFeeBackByTheRule() {
    var process = submit();
    feeSettled(true);

    trigger().on(new PortfolioEnded(CASE));
    assertThat(process).isWaitingAt("CallActivity_RefundEndedPortfolio");
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_PortfolioEndedRefunded").isEnded();
    verify(invoices, never()).cancel(any(), any());
  }

  @Test
  void whereTheRuleKeepsTheFeeNothingGoesBack() {
    when(portfolios.refunds(CASE)).thenReturn(false);
    var process = submit();
    feeSettled(true);

    trigger().on(new PortfolioEnded(CASE));

    assertThat(process).hasPassed("EndEvent_PortfolioEnded").isEnded();
  }

  @Test
  void theSameEndAgainWakesNobody() {
    when(portfolios.refunds(CASE)).thenReturn(false);
    var process = submit();
    trigger().on(new PortfolioEnded(CASE));

    assertThatCode(() -> trigger().on(new PortfolioEnded(CASE))).doesNotThrowAnyException();
    assertThat(process).isEnded();
  }

  @Test
  void whatHappensToTheCandidacyIsToldToThePortfolios() {
    var set = SetId.of("technology");

    trigger().on(new SetAchieved(RUTH, set));
    trigger().on(new CandidacyWithdrawn(RUTH, CANDIDACY, false));
    verify(portfolios).candidacyEnded(RUTH);
    trigger().on(new CandidacyLapsed(RUTH, CANDIDACY));
    trigger().on(new CandidateCertified(RUTH, CANDIDACY));

    verify(portfolios).setAchieved(RUTH, set);
    verify(portfolios, times(3)).candidacyEnded(RUTH);
  }

  private ProcessInstance moreAsked() {
    var process = submit();
    feeSettled(true);
    decided(1, 2, Outcome.MORE_ASKED, 3, 5);
    filed();
    filed();
    return process;
  }

  /** The verdict that is made of so many ratings, and kept from then on. */
  private void decided(int round, int judges, Outcome outcome, Integer... competencies) {
    var verdict =
        new PortfolioVerdict(
            round,
            judges,
            new Verdict(outcome, new TreeSet<>(Set.of(competencies)), List.of()),
            List.of(),
            Instant.EPOCH);
    doAnswer(
            call -> {
              doReturn(Optional.of(verdict)).when(verdicts).latest(CASE, round);
              return verdict;
            })
        .when(verdicts)
        .decide(CASE, round, TODAY);
  }

  /** One evaluator files. */
  private void filed() {
    var stub =
        taskService().createTaskQuery().taskDefinitionKey("Stub_evaluator-assignment").list();
    unfilled.remove(0);
    taskService().complete(stub.get(0).getId());
    runToWaitState();
  }

  private ProcessInstance submit() {
    trigger().on(new PortfolioSubmitted(CASE, RUTH, 1));
    runToWaitState();
    return instanceOf(PortfolioSubmission.KEY);
  }

  private void feeSettled(boolean settled) {
    taskService().complete(openTask("Stub_fee-collection").getId(), Map.of("feeSettled", settled));
    runToWaitState();
  }

  private void end(String stub) {
    taskService().complete(openTask("Stub_" + stub).getId());
    runToWaitState();
  }

  private PortfolioSubmissionTrigger trigger() {
    return new PortfolioSubmissionTrigger(
        runtimeService(), new Wakeup(runtimeService()), portfolios, seats);
  }
}
