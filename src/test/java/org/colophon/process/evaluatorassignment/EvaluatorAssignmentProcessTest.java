package org.colophon.process.evaluatorassignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.openTask;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.timer;
import static org.colophon.process.ProcessTesting.timers;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.CourseReviews;
import org.colophon.evaluation.EvaluatorKind;
import org.colophon.evaluation.PortfolioReviews;
import org.colophon.evaluation.ReviewClock;
import org.colophon.evaluation.ReviewUnfinished;
import org.colophon.evaluation.SeatClaimed;
import org.colophon.evaluation.SeatGivenBack;
import org.colophon.evaluation.SeatId;
import org.colophon.evaluation.SeatState;
import org.colophon.evaluation.SeatView;
import org.colophon.evaluation.Seats;
import org.colophon.evaluation.Turn;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.Language;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
    resources = {
      "processes/evaluator-assignment.bpmn",
      "forms/review.form",
      "forms/choose-evaluator.form"
    })
class EvaluatorAssignmentProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("P-2026-00001");
  static final SeatId SEAT = SeatId.of("8c9f0d3e-6a2b-4c1d-9e8f-7a6b5c4d3e2f");
  static final PersonId INES = PersonId.of("u4001");
  static final String REVIEW = "UserTask_Review";
  static final String CHOOSE = "UserTask_ChooseEvaluator";
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  final Seats seats = mock(Seats.class);
  final CourseReviews reviews = mock(CourseReviews.class);
  final PortfolioReviews ofPortfolios = mock(PortfolioReviews.class);
  EvaluatorKind kind = EvaluatorKind.COURSE;
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));

  @BeforeEach
  void somebodyIsAsked() {
    when(reviews.kind()).thenReturn(EvaluatorKind.COURSE);
    when(ofPortfolios.kind()).thenReturn(EvaluatorKind.PORTFOLIO);
    when(seats.askNext(SEAT)).thenReturn(true);
    when(seats.find(SEAT)).thenReturn(Optional.of(seat(TODAY, null)));
    register(
        new AskNextEvaluatorDelegate(seats, calendar),
        new SetReviewClockDelegate(seats, calendar),
        new TakeSeatAwayDelegate(seats),
        new FileReviewDelegate(new SeatReviews(seats, List.of(ofPortfolios, reviews))));
    registerNotices(sent);
    Mocks.register("offeredTo", new OfferedTo(seats));
  }

  @Test
  void whoWasAskedClaimsAndJudges() throws Exception {
    var process = open();
    assertThat(process).isWaitingAt(REVIEW).task().hasCandidateUser("u4001");
    assertThat(timer("Timer_OfferEnds").getDuedate()).isEqualTo(at(TODAY.plusDays(6)));

    claimed(TODAY);
    assertThat(timer("Timer_ReviewReminder").getDuedate()).isEqualTo(at(TODAY.plusDays(14)));
    fireTimer("Timer_OfferEnds");
    assertThat(process).hasPassed("EndEvent_ClaimedInTime").isWaitingAt(REVIEW);

    complete(REVIEW, Map.of("reviewDeclared", true));

    verify(reviews).file(SEAT, STAFF);
    verify(ofPortfolios, never()).file(any(), any());
    assertThat(process).hasPassed("EndEvent_ReviewFiled", "EndEvent_SeatFilled").isEnded();
    assertThat(sent.names()).containsExactly("review-offered");
  }

  @Test
  void thePortfolioOfASeatIsFiledWherePortfoliosAre() throws Exception {
    kind = EvaluatorKind.PORTFOLIO;
    when(seats.find(SEAT)).thenReturn(Optional.of(seat(TODAY, null)));
    open();

    complete(REVIEW, Map.of("reviewDeclared", true));

    verify(ofPortfolios).file(SEAT, STAFF);
    verify(reviews, never()).file(any(), any());
  }

  @Test
  void anUnfinishedReviewIsNotFiled() throws Exception {
    doThrow(new ReviewUnfinished(List.of(3))).when(reviews).file(SEAT, STAFF);
    var process = open();

    assertThatThrownBy(() -> complete(REVIEW, Map.of("reviewDeclared", true)))
        .isInstanceOf(Refusal.class)
        .hasMessage("Competency 3 has no rating yet.");
    assertThatThrownBy(() -> complete(REVIEW, Map.of("reviewDeclared", false)))
        .isInstanceOf(Refusal.class);

    assertThat(process).isWaitingAt(REVIEW);
  }

  @Test
  void anOfferThatNobodyClaimsGoesToTheNext() {
    var process = open();

    fireTimer("Timer_OfferEnds");

    verify(seats).takeAway(SEAT);
    assertThat(process).hasPassed("EndEvent_Silent").isWaitingAt(REVIEW);
    assertThat(sent.names())
        .containsExactly("review-offered", "review-taken-back", "review-offered");
  }

  @Test
  void whoClaimedIsRemindedAndThenSomebodyElseIsAsked() {
    var process = open();
    claimed(TODAY);

    claimedAgo(15);
    fireTimer("Timer_ReviewReminder");
    assertThat(timer("Timer_ReviewReminder").getDuedate()).isEqualTo(at(TODAY.plusDays(4)));
    claimedAgo(20);
    fireTimer("Timer_ReviewReminder");
    assertThat(timers("Timer_ReviewReminder").count()).isZero();
    assertThat(timer("Timer_ReviewOver").getDuedate()).isEqualTo(at(TODAY.plusDays(5)));
    fireTimer("Timer_ReviewOver");

    verify(seats).takeAway(SEAT);
    assertThat(process).hasPassed("EndEvent_Overdue").isWaitingAt(REVIEW);
    assertThat(timers("Timer_OfferEnds").count()).isOne();
    assertThat(sent.names())
        .containsExactly(
            "review-offered",
            "review-reminder",
            "review-reminder",
            "review-taken-back",
            "review-offered");
  }

  @Test
  void aReviewGivenBackGoesToTheNextAtOnce() {
    var process = open();
    claimed(TODAY);

    trigger().on(new SeatGivenBack(CASE, SEAT));

    assertThat(process).hasPassed("Message_ReviewGivenBack").isWaitingAt(REVIEW);
    verify(seats, never()).takeAway(any());
    assertThat(timers("Timer_ReviewReminder").count()).isZero();
    assertThat(sent.names()).containsExactly("review-offered", "review-offered");
  }

  @Test
  void whenNobodyIsLeftTheOfficeChooses() {
    when(seats.askNext(SEAT)).thenReturn(false, false, true);
    inThePool();
    var process = open();
    assertThat(process).isWaitingAt(CHOOSE, REVIEW);
    assertThat(process).task(CHOOSE).hasCandidateGroup("program-staff");
    assertThat(timer("Timer_ChoiceOverdue").getDuedate()).isEqualTo(at(TODAY.plusDays(6)));

    fireTimer("Timer_ChoiceOverdue");
    assertThat(sent.names()).containsExactly("task-overdue");
    complete(CHOOSE, Map.of());
    assertThat(process).isWaitingAt(CHOOSE, REVIEW);
    when(seats.find(SEAT)).thenReturn(Optional.of(seat(TODAY, null)));
    complete(CHOOSE, Map.of());

    assertThat(process).hasPassed("EndEvent_StaffRemindedOfChoice").isWaitingAt(REVIEW);
    assertThat(process).isNotWaitingAt(CHOOSE).task(REVIEW).hasCandidateUser("u4001");
    assertThat(sent.names()).containsExactly("task-overdue", "review-offered");
  }

  @Test
  void whoTakesAReviewOutOfTheOpenPoolJudgesItAndStaffNeedNotChoose() throws Exception {
    when(seats.askNext(SEAT)).thenReturn(false);
    inThePool();
    var process = open();
    assertThat(taskService().getIdentityLinksForTask(openTask(REVIEW).getId())).isEmpty();
    fireTimer("Timer_OfferEnds");
    assertThat(process).hasPassed("EndEvent_StillOpen").isWaitingAt(REVIEW, CHOOSE);
    verify(seats, never()).takeAway(any());

    claimed(TODAY);

    assertThat(process).hasPassed("EndEvent_Taken").isNotWaitingAt(CHOOSE);
    assertThat(timers("Timer_ChoiceOverdue").count()).isZero();
    assertThat(timer("Timer_ReviewReminder").getDuedate()).isEqualTo(at(TODAY.plusDays(14)));
    assertThat(process).variables().containsEntry("reviewEvaluator", "u4001");
    complete(REVIEW, Map.of("reviewDeclared", true));
    verify(reviews).file(SEAT, STAFF);
    assertThat(process).isEnded();
    assertThat(sent.names()).as("nobody was asked").isEmpty();
  }

  @Test
  void whatWasTakenOutOfThePoolIsTheirsAlsoWhenTheTimeToClaimItIsOver() {
    when(seats.askNext(SEAT)).thenReturn(false);
    inThePool();
    var process = open();
    claimed(TODAY);

    fireTimer("Timer_OfferEnds");

    assertThat(process).hasPassed("EndEvent_ClaimedInTime").isWaitingAt(REVIEW);
  }

  @Test
  void whenThereIsSomebodyToAskAgainAReviewLeavesThePool() {
    when(seats.askNext(SEAT)).thenReturn(false, true);
    inThePool();
    var process = open();
    when(seats.find(SEAT)).thenReturn(Optional.of(seat(TODAY, null)));

    trigger().on(new SeatGivenBack(CASE, SEAT));

    assertThat(process).isWaitingAt(REVIEW).isNotWaitingAt(CHOOSE);
    assertThat(process).task(REVIEW).hasCandidateUser("u4001");
    assertThat(sent.names()).containsExactly("review-offered");
  }

  private void inThePool() {
    when(seats.find(SEAT)).thenReturn(Optional.of(seat(SeatState.POOL, List.of())));
  }

  @Test
  void claimAndSeatAreHeardByTheRightOneOfTwo() {
    var other = SeatId.of("11111111-6a2b-4c1d-9e8f-7a6b5c4d3e2f");
    when(seats.askNext(other)).thenReturn(true);
    when(seats.find(other)).thenReturn(Optional.of(seat(TODAY, null)));
    open();
    open(other);

    claimed(TODAY);

    assertThat(timers("Timer_ReviewReminder").count()).isOne();
    assertThat(taskService().createTaskQuery().taskDefinitionKey(REVIEW).count()).isEqualTo(2);
  }

  @Test
  void theEngineKnowsIdsDatesAndDecisionsOnly() {
    var process = open();
    claimed(TODAY);

    assertThat(runtimeService().getVariables(process.getId()))
        .containsOnlyKeys(
            "seatId",
            "reviewAsked",
            "reviewClaimed",
            "reviewEvaluator",
            "reviewAnswerDue",
            "reviewReminderLeft",
            "reviewStepAt");
    assertThat(openTask(REVIEW)).isNotNull();
  }

  private ProcessInstance open() {
    return open(SEAT);
  }

  private ProcessInstance open(SeatId seat) {
    return runtimeService()
        .startProcessInstanceByKey(
            EvaluatorAssignment.KEY, CASE.value(), EvaluatorAssignment.Variables.SEAT.of(seat));
  }

  private void claimed(LocalDate on) {
    when(seats.find(SEAT)).thenReturn(Optional.of(seat(on, on)));
    trigger().on(new SeatClaimed(CASE, SEAT));
  }

  private void claimedAgo(int days) {
    var on = TODAY.minusDays(days);
    when(seats.find(SEAT)).thenReturn(Optional.of(seat(on, on)));
  }

  private EvaluatorAssignmentTrigger trigger() {
    return new EvaluatorAssignmentTrigger(new Wakeup(runtimeService()));
  }

  private static Date at(LocalDate day) {
    return Date.from(day.atStartOfDay(CHICAGO).toInstant());
  }

  private SeatView seat(LocalDate offered, @Nullable LocalDate claimed) {
    var moment = offered.atTime(8, 0).atZone(CHICAGO).toInstant();
    var turn =
        new Turn(
            INES,
            "The only one.",
            null,
            moment,
            offered.plusDays(5),
            claimed == null ? null : claimed.atTime(9, 0).atZone(CHICAGO).toInstant(),
            claimed == null ? null : claimed.plusDays(21),
            null,
            null,
            "");
    return seat(claimed == null ? SeatState.OFFERED : SeatState.CLAIMED, List.of(turn));
  }

  private SeatView seat(SeatState state, List<Turn> turns) {
    return new SeatView(
        SEAT,
        CASE,
        kind,
        SetId.of("technology"),
        "provider x",
        "A course on Technology",
        1,
        1,
        new ReviewClock(5, List.of(14, 19), 21, 24, 5),
        state,
        Instant.EPOCH,
        null,
        null,
        Language.ENGLISH,
        turns);
  }
}
