package org.colophon.process.providerappeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.appeals.AppealCarriedOn;
import org.colophon.appeals.AppealFiled;
import org.colophon.appeals.AppealOutcome;
import org.colophon.appeals.AppealStage;
import org.colophon.appeals.AppealWithdrawn;
import org.colophon.appeals.Appeals;
import org.colophon.appeals.CannotFollow;
import org.colophon.appeals.ChoiceClock;
import org.colophon.appeals.NotIndependent;
import org.colophon.appeals.ResolutionIncomplete;
import org.colophon.appeals.StageClock;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
    resources = {
      "processes/provider-appeal.bpmn",
      "forms/reconsider-decision.form",
      "forms/decide-appeal.form",
      "forms/record-resolution.form"
    })
class ProviderAppealProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("B-2026-00042");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2026, 9, 20);
  static final LocalDate DUE = LocalDate.of(2026, 11, 19);
  static final LocalDate UNTIL = LocalDate.of(2026, 10, 20);
  static final LocalDate RESOLVED = LocalDate.of(2027, 1, 12);
  static final String RECONSIDER = AppealTasks.RECONSIDER;
  static final String DECIDE = AppealTasks.DECIDE;
  static final String RECORD = AppealTasks.RECORD;
  static final String AWAIT = "ReceiveTask_AwaitCarryingOn";

  final Appeals appeals = mock(Appeals.class);
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));

  @BeforeEach
  void anAppealOfAProvider() {
    stage(AppealStage.REVIEW_COMMITTEE);
    when(appeals.choice(CASE)).thenReturn(new ChoiceClock(UNTIL.minusDays(14), UNTIL));
    register(
        new OpenAppealStageDelegate(appeals, calendar),
        new RecordAppealOutcomeDelegate(appeals, new AppealChoice(appeals, calendar)),
        new RecordResolutionDelegate(appeals),
        new CarryOutAppealDelegate(appeals),
        new LetAppealRestDelegate(appeals));
    registerNotices(sent);
  }

  @Test
  void anAppealGoesThroughAllStagesToItsEnd() throws Exception {
    var process = file();
    assertThat(process).isWaitingAt(RECONSIDER).task().hasCandidateGroup("review-committee");
    complete(RECONSIDER, outcome("UPHELD"));
    verify(appeals).decide(CASE, AppealOutcome.UPHELD, "It was fair.", STAFF);
    assertThat(process).isWaitingAt(AWAIT);

    carryOnTo(AppealStage.PROGRAM_COMMITTEE);
    assertThat(process).isWaitingAt(DECIDE).task().hasCandidateGroup("program-committee");
    complete(DECIDE, outcome("UPHELD"));
    assertThat(process).isWaitingAt(AWAIT);

    carryOnTo(AppealStage.BOARD);
    assertThat(process).isWaitingAt(RECORD).task().hasCandidateGroup("program-staff");
    complete(RECORD, resolution("UPHELD"));

    assertThat(process).hasPassed("EndEvent_AppealFinal").isEnded();
    verify(appeals)
        .recordResolution(CASE, RESOLVED, AppealOutcome.UPHELD, "Resolved to uphold.", STAFF);
    verify(appeals, never()).carryOut(any());
    verify(appeals, never()).letRest(any());
    assertThat(sent.names())
        .containsExactly("appeal-received", "appeal-upheld", "appeal-upheld", "appeal-final");
  }

  /** Between September and November the clocks go back: an end of a day is that of its day. */
  @Test
  void everyStageHasItsClock() {
    var process = file();
    assertThat(openTask(RECONSIDER).getDueDate()).isEqualTo(endOf(DUE));
    assertThat(timer("Timer_ReconsiderationOverdue").getDuedate()).isEqualTo(endOf(DUE));
    assertThat(timer("Timer_StageSoonDue").getDuedate()).isEqualTo(startOf(DUE.minusDays(14)));
    assertThat(timer("Timer_StageLate").getDuedate()).isEqualTo(endOf(DUE.plusDays(7)));

    fireTimer("Timer_StageSoonDue");
    fireTimer("Timer_ReconsiderationOverdue");
    fireTimer("Timer_StageLate");
    assertThat(process)
        .hasPassed(
            "EndEvent_StageReminded", "EndEvent_ReconsiderationReminded", "EndEvent_StageEscalated")
        .isWaitingAt(RECONSIDER);
    complete(RECONSIDER, outcome("UPHELD"));

    stageDue(AppealStage.PROGRAM_COMMITTEE, DUE.plusDays(90));
    trigger().on(new AppealCarriedOn(CASE));
    assertThat(openTask(DECIDE).getDueDate()).isEqualTo(endOf(DUE.plusDays(90)));
    assertThat(timer("Timer_StageSoonDue").getDuedate()).isEqualTo(startOf(DUE.plusDays(76)));
    fireTimer("Timer_AppealDecisionOverdue");
    complete(DECIDE, outcome("UPHELD"));

    stageDue(AppealStage.BOARD, DUE.plusDays(200));
    trigger().on(new AppealCarriedOn(CASE));
    fireTimer("Timer_ResolutionOverdue");
    assertThat(process).isWaitingAt(RECORD);
    assertThat(sent.names())
        .containsExactly(
            "appeal-received",
            "task-due-soon",
            "task-overdue",
            "task-overdue",
            "appeal-delayed",
            "appeal-upheld",
            "task-overdue",
            "appeal-upheld",
            "task-overdue");
  }

  @Test
  void whatIsNotCarriedOnRests() {
    var process = file();
    complete(RECONSIDER, outcome("UPHELD"));
    assertThat(timers("Timer_StageLate").count()).as("the stage's clock stops with it").isZero();
    assertThat(timer("Timer_ChoiceSoonOver").getDuedate()).isEqualTo(startOf(UNTIL.minusDays(14)));
    assertThat(timer("Timer_ChoiceOver").getDuedate()).isEqualTo(endOf(UNTIL));
    fireTimer("Timer_ChoiceSoonOver");
    assertThat(process).hasPassed("EndEvent_ChoiceReminded").isWaitingAt(AWAIT);

    fireTimer("Timer_ChoiceOver");

    assertThat(process).hasPassed("EndEvent_AppealRests").isEnded();
    verify(appeals).letRest(CASE);
    assertThat(sent.names())
        .containsExactly("appeal-received", "appeal-upheld", "appeal-reminder", "appeal-rests");
  }

  @Test
  void whatIsOverturnedIsCarriedOut() throws Exception {
    var process = file();

    complete(RECONSIDER, outcome("REVERSED"));

    assertThat(process).hasPassed("EndEvent_DecisionOverturned").isEnded();
    verify(appeals).carryOut(CASE);
    verify(appeals, never()).choice(any());
    assertThat(sent.names()).containsExactly("appeal-received", "appeal-overturned");
  }

  @Test
  void theBoardSendsItBack() throws Exception {
    stage(AppealStage.BOARD);
    var process = file();

    complete(RECORD, resolution("REMANDED"));

    assertThat(process).hasPassed("EndEvent_DecisionOverturned").isEnded();
    verify(appeals)
        .recordResolution(CASE, RESOLVED, AppealOutcome.REMANDED, "Resolved to uphold.", STAFF);
    verify(appeals).carryOut(CASE);
  }

  @Test
  void whatCannotBeSoIsRefusedAndUndone() throws Exception {
    var process = file();
    doThrow(mock(NotIndependent.class)).when(appeals).decide(any(), any(), any(), any());
    refused(RECONSIDER, outcome("UPHELD"));
    doThrow(new CannotFollow("Another change.")).when(appeals).decide(any(), any(), any(), any());
    refused(RECONSIDER, outcome("REMANDED"));
    refused(RECONSIDER, Map.of("appealOutcomeChosen", "UPHELD", "appealUninvolved", true));
    refused(
        RECONSIDER,
        Map.of(
            "appealOutcomeChosen", "UPHELD", "appealReasons", "Fair.", "appealUninvolved", false));
    org.mockito.Mockito.doNothing().when(appeals).decide(any(), any(), any(), any());
    doThrow(new CannotFollow("Another change.")).when(appeals).carryOut(CASE);
    refused(RECONSIDER, outcome("REVERSED"));
    assertThat(process).isWaitingAt(RECONSIDER);
    assertThat(sent.names()).containsExactly("appeal-received");
  }

  @Test
  void aResolutionWithoutItsPaperIsRefused() throws Exception {
    stage(AppealStage.BOARD);
    var process = file();
    doThrow(mock(ResolutionIncomplete.class))
        .when(appeals)
        .recordResolution(any(), any(), any(), any(), any());

    refused(RECORD, resolution("UPHELD"));

    assertThat(process).isWaitingAt(RECORD);
  }

  @Test
  void anAppealIsWithdrawnInAStageOrBetween() throws Exception {
    var process = file();
    trigger().on(new AppealWithdrawn(CASE));
    assertThat(process).hasPassed("EndEvent_AppealWithdrawn").isEnded();
    assertThat(timers("Timer_StageLate").count()).isZero();

    var other = file();
    complete(RECONSIDER, outcome("UPHELD"));
    trigger().on(new AppealWithdrawn(CASE));
    assertThat(other).hasPassed("EndEvent_AppealWithdrawn").isEnded();
    verify(appeals, never()).letRest(any());
    verify(appeals, never()).carryOut(any());
  }

  @Test
  void eachStageIsForOtherPeople() {
    var before = PersonId.of("u7001");
    when(appeals.bar(CASE, before)).thenReturn(Optional.of("You decided before."));
    when(appeals.bar(CASE, STAFF)).thenReturn(Optional.empty());

    var rule = new AppealTasks().appealRule(appeals);
    assertThat(rule.tasks()).containsExactlyInAnyOrder(RECONSIDER, DECIDE, RECORD);
    assertThatThrownBy(() -> rule.check(before, CASE, it -> ""))
        .isInstanceOf(Refusal.class)
        .hasMessage("You decided before.");
    rule.check(STAFF, CASE, it -> "");
  }

  private void refused(String task, Map<String, Object> posted) {
    assertThatThrownBy(() -> complete(task, posted)).isInstanceOf(Refusal.class);
  }

  private static Map<String, Object> outcome(String outcome) {
    return Map.of(
        "appealOutcomeChosen", outcome, "appealReasons", "It was fair.", "appealUninvolved", true);
  }

  private static Map<String, Object> resolution(String outcome) {
    return Map.of(
        "resolutionOn",
        RESOLVED.toString(),
        "resolutionOutcome",
        outcome,
        "resolutionText",
        "Resolved to uphold.");
  }

  private void carryOnTo(AppealStage stage) {
    stage(stage);
    trigger().on(new AppealCarriedOn(CASE));
  }

  private void stage(AppealStage stage) {
    stageDue(stage, DUE);
  }

  private void stageDue(AppealStage stage, LocalDate due) {
    when(appeals.clock(CASE))
        .thenReturn(new StageClock(stage, due.minusDays(14), due, due.plusDays(7)));
  }

  private ProcessInstance file() {
    trigger().on(new AppealFiled(CASE));
    return instanceOf(ProviderAppeal.KEY);
  }

  private ProviderAppealTrigger trigger() {
    return new ProviderAppealTrigger(runtimeService(), new Wakeup(runtimeService()));
  }

  private static Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(CHICAGO).toInstant());
  }

  private static Date endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }
}
