package org.colophon.process.approvalreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.openTask;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.runToWaitState;
import static org.colophon.process.ProcessTesting.timer;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ApprovalReviewAnswered;
import org.colophon.courses.ApprovalReviewDropped;
import org.colophon.courses.ApprovalReviewOpened;
import org.colophon.courses.CourseGivenUp;
import org.colophon.courses.NotApprovedNow;
import org.colophon.courses.ReviewsOfApprovals;
import org.colophon.engine.Refusal;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.ApprovalReviewDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/approval-review.bpmn", "forms/decide-approval.form"})
class ApprovalReviewProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("W-2026-00042");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final LocalDate ANSWER_BY = TODAY.plusDays(21);
  static final LocalDate LOOK = TODAY.plusDays(90);
  static final PersonId MEMBER = PersonId.of("u3001");
  static final String AWAIT = "ReceiveTask_AwaitReviewAnswer";
  static final String DECIDE = "UserTask_DecideApproval";

  final ReviewsOfApprovals reviews = mock(ReviewsOfApprovals.class, RETURNS_DEEP_STUBS);
  final Rulebook rules = mock(Rulebook.class, RETURNS_DEEP_STUBS);
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));
  final ApprovalReviewClock clock = new ApprovalReviewClock(rules, calendar);

  @BeforeEach
  void registerDelegates() throws Exception {
    when(rules.on(any()).approvalReviews()).thenReturn(new ApprovalReviewDays(21, 7, 14, 90));
    when(reviews.find(CASE).answerBy()).thenReturn(ANSWER_BY);
    when(reviews.handToCommittee(CASE)).thenReturn(Optional.of(TODAY.plusDays(35)));
    when(reviews.suspend(eq(CASE), any(), any())).thenReturn(LOOK);
    register(
        new HandReviewToCommitteeDelegate(reviews, calendar),
        new RecordApprovalDecisionDelegate(reviews, clock));
    registerNotices(sent);
  }

  @Test
  void anAnswerGoesToTheCommitteeAndTheApprovalStands() {
    var process = open();
    assertThat(process).isWaitingAt(AWAIT);
    assertThat(timer("Timer_ReviewReminder").getDuedate())
        .isEqualTo(startOf(ANSWER_BY.minusDays(7)));
    assertThat(timer("Timer_ReviewLook").getDuedate()).isEqualTo(startOf(ANSWER_BY.plusDays(1)));
    fireTimer("Timer_ReviewReminder");
    assertThat(process).hasPassed("EndEvent_ReviewReminded").isWaitingAt(AWAIT);

    answer();
    assertThat(process).isWaitingAt(DECIDE).task().hasCandidateGroup("review-committee");
    assertThat(openTask(DECIDE).getDueDate()).isEqualTo(startOf(TODAY.plusDays(36)));
    fireTimer("Timer_ApprovalDecisionOverdue");
    assertThat(process).hasPassed("EndEvent_CommitteeRemindedOfApproval").isWaitingAt(DECIDE);
    complete(
        DECIDE,
        Map.of(
            "approvalChoice",
            "STAND",
            "approvalExplained",
            true,
            "approvalNotTaught",
            true,
            "approvalWords",
            "Thank you."));

    assertThat(process).hasPassed("EndEvent_ApprovalStands").isEnded();
    verify(reviews)
        .stand(CASE, "The answer shows that the course is as it was approved.\nThank you.", STAFF);
    verify(reviews, never()).withdraw(any(), any(), any());
    assertThat(sent.names())
        .containsExactly(
            "approval-review-opened",
            "approval-review-reminder",
            "task-overdue",
            "approval-stands");
  }

  @Test
  void silenceGoesToTheCommitteeWhichWithdraws() {
    var process = open();

    fireTimer("Timer_ReviewLook");
    assertThat(process).isWaitingAt(DECIDE);
    assertThatThrownBy(() -> complete(DECIDE, Map.of("approvalChoice", "WITHDRAW")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("at least one reason");
    assertThatThrownBy(
            () -> complete(DECIDE, Map.of("approvalChoice", "WITHDRAW", "approvalExplained", true)))
        .as("a reason for the other decision is none")
        .isInstanceOf(Refusal.class);
    complete(DECIDE, Map.of("approvalChoice", "WITHDRAW", "approvalNoAnswer", true));

    assertThat(process).hasPassed("EndEvent_ApprovalWithdrawn").isEnded();
    verify(reviews).withdraw(CASE, "We asked, and had no answer in time.", STAFF);
    verify(reviews, never()).stand(any(), any(), any());
    assertThat(sent.names()).containsExactly("approval-review-opened", "approval-withdrawn");
  }

  @Test
  void aSuspensionIsDecidedAboutAgainByItself() throws Exception {
    var process = open();
    answer();
    suspend();

    assertThat(process).isWaitingAt(AWAIT);
    verify(reviews).suspend(CASE, "What is taught is not what was approved.", STAFF);
    assertThat(timer("Timer_ReviewReminder").getDuedate()).isEqualTo(startOf(LOOK.minusDays(7)));
    assertThat(timer("Timer_ReviewLook").getDuedate()).isEqualTo(startOf(LOOK));
    fireTimer("Timer_ReviewLook");
    assertThat(process).isWaitingAt(DECIDE);
    suspend();
    answer();
    assertThat(process).isWaitingAt(DECIDE);
    complete(DECIDE, Map.of("approvalChoice", "STAND", "approvalPutRight", true));

    assertThat(process).hasPassed("EndEvent_ApprovalStands").isEnded();
    assertThat(sent.names())
        .containsExactly(
            "approval-review-opened",
            "approval-suspended",
            "approval-suspended",
            "approval-stands");
  }

  @Test
  void whatHasLapsedMeanwhileIsNotSuspended() throws Exception {
    var process = open();
    answer();
    doThrow(mock(NotApprovedNow.class)).when(reviews).suspend(eq(CASE), any(), any());

    assertThatThrownBy(this::suspend).isInstanceOf(Refusal.class);
    assertThat(process).isWaitingAt(DECIDE);
  }

  @Test
  void withNoApprovalLeftTheCommitteeIsNotAsked() {
    var process = open();
    when(reviews.handToCommittee(CASE)).thenReturn(Optional.empty());

    fireTimer("Timer_ReviewLook");

    assertThat(process).hasPassed("EndEvent_ReviewNothingLeft").isEnded();
    assertThat(sent.names()).containsExactly("approval-review-opened");
  }

  @Test
  void whatEndsInAnotherWayIsDropped() {
    var process = open();
    answer();

    trigger().on(new ApprovalReviewDropped(CASE));

    assertThat(process).hasPassed("EndEvent_ReviewDropped").isEnded();
    assertThat(sent.names()).containsExactly("approval-review-opened");
  }

  @Test
  void aCourseThatIsGivenUpNeedsNoDecision() {
    trigger().on(new CourseGivenUp(CASE));
    runToWaitState();

    assertThat(instanceOf(ApprovalReview.KEY)).as("it ends by itself").isNull();
    assertThat(
            historyService()
                .createHistoricActivityInstanceQuery()
                .activityId("EndEvent_CourseGivenUp")
                .count())
        .isEqualTo(1);
    assertThat(sent.names()).containsExactly("course-given-up");
  }

  @Test
  void theLetterFitsIntoTheRecord() {
    open();
    answer();

    assertThatThrownBy(
            () ->
                complete(
                    DECIDE,
                    Map.of(
                        "approvalChoice",
                        "STAND",
                        "approvalExplained",
                        true,
                        "approvalWords",
                        "x".repeat(3990))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("too long together");
  }

  @Test
  void whoHasAPartOrAskedForItDoesNotDecide() {
    var rule = new ApprovalReviewTasks.Uninvolved(reviews);
    when(reviews.find(CASE).openedBy()).thenReturn(STAFF);
    when(reviews.hasPart(MEMBER, CASE)).thenReturn(false);

    assertThatCode(() -> rule.check(MEMBER, CASE, it -> "")).doesNotThrowAnyException();
    assertThatThrownBy(() -> rule.check(STAFF, CASE, it -> ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("You asked for this review");
    when(reviews.hasPart(MEMBER, CASE)).thenReturn(true);
    assertThatThrownBy(() -> rule.check(MEMBER, CASE, it -> ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("act or teach");
  }

  private ProcessInstance open() {
    trigger().on(new ApprovalReviewOpened(CASE));
    runToWaitState();
    return instanceOf(ApprovalReview.KEY);
  }

  private void answer() {
    trigger().on(new ApprovalReviewAnswered(CASE));
  }

  private void suspend() {
    complete(DECIDE, Map.of("approvalChoice", "SUSPEND", "approvalContentDiffers", true));
  }

  private ApprovalReviewTrigger trigger() {
    return new ApprovalReviewTrigger(
        runtimeService(), new Wakeup(runtimeService()), reviews, clock);
  }

  private static Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(CHICAGO).toInstant());
  }
}
