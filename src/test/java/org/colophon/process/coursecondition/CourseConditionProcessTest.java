package org.colophon.process.coursecondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.SOON;
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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ConditionAnswered;
import org.colophon.courses.ConditionDropped;
import org.colophon.courses.ConditionExtendedAlready;
import org.colophon.courses.ConditionId;
import org.colophon.courses.ConditionImposed;
import org.colophon.courses.CourseConditions;
import org.colophon.engine.Refusal;
import org.colophon.process.Deadlines;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules.CourseConditionDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
    resources = {
      "processes/course-condition.bpmn",
      "forms/judge-condition.form",
      "forms/decide-condition.form"
    })
class CourseConditionProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("P-2026-00042");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final LocalDate DUE = LocalDate.of(2026, 8, 30);
  static final String AWAIT = "ReceiveTask_AwaitConditionAnswer";
  static final String JUDGE = "UserTask_JudgeCondition";
  static final String DECIDE = "UserTask_DecideCondition";

  final ConditionId condition = ConditionId.next();
  final CourseConditions conditions = mock(CourseConditions.class, RETURNS_DEEP_STUBS);
  final Rulebook rules = mock(Rulebook.class, RETURNS_DEEP_STUBS);
  final Deadlines deadlines = mock(Deadlines.class);
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));
  final ConditionClock clock = new ConditionClock(conditions, rules, calendar);

  @BeforeEach
  void registerDelegates() {
    when(rules.on(any()).courseConditions()).thenReturn(new CourseConditionDays(90, 14, 7, 14, 30));
    when(conditions.find(condition).dueOn()).thenReturn(DUE);
    when(conditions.handToCommittee(condition)).thenReturn(DUE.plusDays(14));
    when(deadlines.in(any())).thenReturn(SOON);
    register(
        new RecordConditionJudgementDelegate(conditions),
        new EscalateConditionDelegate(conditions, calendar),
        new RecordConditionDecisionDelegate(conditions, clock));
    registerNotices(sent);
  }

  @Test
  void aConditionThatIsMetClosesByItself() {
    var process = impose();
    assertThat(process).isWaitingAt(AWAIT);
    assertThat(timer("Timer_ConditionReminder").getDuedate())
        .isEqualTo(Date.from(DUE.minusDays(14).atStartOfDay(CHICAGO).toInstant()));
    assertThat(timer("Timer_ConditionDue").getDuedate())
        .isEqualTo(Date.from(DUE.plusDays(1).atStartOfDay(CHICAGO).toInstant()));

    fireTimer("Timer_ConditionReminder");
    assertThat(process).hasPassed("EndEvent_ConditionReminded").isWaitingAt(AWAIT);
    answer();
    assertThat(process).isWaitingAt(JUDGE).task().hasCandidateGroup("program-staff");
    fireTimer("Timer_ConditionJudgeOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfCondition").isWaitingAt(JUDGE);
    complete(JUDGE, Map.of("conditionFound", "MET"));

    assertThat(process).hasPassed("EndEvent_ConditionClosed").isEnded();
    verify(conditions).meet(condition, "", STAFF);
    verify(conditions, never()).handToCommittee(any());
    assertThat(sent.names())
        .containsExactly("condition-reminder", "task-overdue", "condition-closed");
  }

  @Test
  void whatIsNotMetYetIsAnsweredAgain() {
    var process = impose();
    answer();
    assertThatThrownBy(() -> complete(JUDGE, Map.of("conditionFound", "NOT_MET")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Please fill in");
    when(conditions.miss(condition, "Unit 4.", STAFF)).thenReturn(true);
    complete(JUDGE, Map.of("conditionFound", "NOT_MET", "conditionMissing", "Unit 4."));

    assertThat(process).isWaitingAt(AWAIT);
    answer();
    assertThat(process).isWaitingAt(JUDGE);
    verify(conditions, never()).handToCommittee(any());
    assertThat(sent.names()).containsExactly("condition-not-yet");
  }

  @Test
  void whatIsNotMetWhenTheTimeIsOverGoesToTheCommittee() {
    var process = impose();
    answer();
    when(conditions.miss(condition, "Unit 4.", STAFF)).thenReturn(false);
    complete(JUDGE, Map.of("conditionFound", "NOT_MET", "conditionMissing", "Unit 4."));

    assertThat(process).isWaitingAt(DECIDE).task().hasCandidateGroup("review-committee");
    assertThat(openTask(DECIDE).getDueDate())
        .isEqualTo(Date.from(DUE.plusDays(15).atStartOfDay(CHICAGO).toInstant()));
    assertThat(sent.names()).containsExactly("condition-overdue");
  }

  @Test
  void silenceGoesToTheCommitteeWhichGivesMoreTimeOnce() throws Exception {
    var process = impose();
    fireTimer("Timer_ConditionDue");
    assertThat(process).isWaitingAt(DECIDE);
    fireTimer("Timer_ConditionDecisionOverdue");
    assertThat(process).hasPassed("EndEvent_CommitteeRemindedOfCondition").isWaitingAt(DECIDE);

    when(conditions.find(condition).dueOn()).thenReturn(DUE.plusDays(40));
    decide("EXTEND");
    assertThat(process).isWaitingAt(AWAIT);
    verify(conditions).extend(condition, "They wrote to us.", STAFF);
    assertThat(timer("Timer_ConditionDue").getDuedate())
        .isEqualTo(Date.from(DUE.plusDays(41).atStartOfDay(CHICAGO).toInstant()));
    fireTimer("Timer_ConditionDue");
    doThrow(mock(ConditionExtendedAlready.class))
        .when(conditions)
        .extend(condition, "They wrote to us.", STAFF);
    assertThatThrownBy(() -> decide("EXTEND")).isInstanceOf(Refusal.class);
    assertThat(process).isWaitingAt(DECIDE);

    decide("WAIVE");
    assertThat(process).hasPassed("EndEvent_ConditionClosed").isEnded();
    verify(conditions).waive(condition, "They wrote to us.", STAFF);
    verify(conditions, never()).endApproval(any(), any(), any());
    assertThat(sent.names())
        .containsExactly(
            "condition-overdue",
            "task-overdue",
            "condition-extended",
            "condition-overdue",
            "condition-closed");
  }

  @Test
  void theCommitteeEndsTheApproval() {
    var process = impose();
    fireTimer("Timer_ConditionDue");

    decide("END");

    assertThat(process).hasPassed("EndEvent_ApprovalEnded").isEnded();
    verify(conditions).endApproval(condition, "They wrote to us.", STAFF);
    assertThat(sent.names()).containsExactly("condition-overdue", "approval-ended");
  }

  @Test
  void withTheApprovalItsConditionsEnd() {
    var process = impose();

    trigger().on(new ConditionDropped(CASE, condition));

    assertThat(process).hasPassed("EndEvent_ConditionDropped").isEnded();
    assertThat(sent.names()).isEmpty();
  }

  private ProcessInstance impose() {
    trigger().on(new ConditionImposed(CASE, condition));
    runToWaitState();
    return instanceOf(CourseCondition.KEY);
  }

  private void answer() {
    trigger().on(new ConditionAnswered(CASE, condition));
  }

  private void decide(String choice) {
    complete(DECIDE, Map.of("conditionChoice", choice, "conditionWords", "They wrote to us."));
  }

  private CourseConditionTrigger trigger() {
    return new CourseConditionTrigger(
        runtimeService(), new Wakeup(runtimeService()), clock, deadlines);
  }
}
