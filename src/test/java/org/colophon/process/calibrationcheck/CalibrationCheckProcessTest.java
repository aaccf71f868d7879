package org.colophon.process.calibrationcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.timer;
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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.evaluation.CalibrationCheckOpened;
import org.colophon.evaluation.CalibrationChecks;
import org.colophon.evaluation.CheckDecision;
import org.colophon.evaluation.NobodyChosen;
import org.colophon.process.SentNotices;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Deployment(resources = {"processes/calibration-check.bpmn", "forms/decide-calibration.form"})
class CalibrationCheckProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("K-2099-00001");
  static final String DECIDE = "UserTask_DecideCalibration";
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2099, 3, 1);

  final CalibrationChecks checks = mock(CalibrationChecks.class);
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(12, 0).atZone(CHICAGO).toInstant(), CHICAGO));
  final SentNotices sent = new SentNotices();

  @BeforeEach
  void registerDelegates() {
    register(new RecordCalibrationDecisionDelegate(checks));
    registerNotices(sent);
  }

  @ParameterizedTest
  @EnumSource(CheckDecision.class)
  void staffAreToldAndDecide(CheckDecision decision) throws Exception {
    var process = open();
    assertThat(process).isWaitingAt(DECIDE).task().hasCandidateGroup("program-staff");
    assertThat(timer("Timer_CalibrationCheckOverdue").getDuedate())
        .isEqualTo(Date.from(TODAY.plusDays(15).atStartOfDay(CHICAGO).toInstant()));

    complete(
        DECIDE,
        Map.of("calibrationDecision", decision.name(), "calibrationWords", "Two readings."));

    verify(checks).decide(CASE, decision, "Two readings.", STAFF);
    assertThat(process).hasPassed("EndEvent_CalibrationDecided").isEnded();
    assertThat(sent.names()).containsExactly("agreement-low");
  }

  @Test
  void aDecisionWithoutWordsOrChoiceIsRefused() throws Exception {
    var process = open();

    assertThatThrownBy(() -> complete(DECIDE, Map.of("calibrationDecision", "NOTHING")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Why, or what was agreed");
    assertThatThrownBy(
            () ->
                complete(
                    DECIDE, Map.of("calibrationDecision", "PERHAPS", "calibrationWords", "Words.")))
        .isInstanceOf(Refusal.class);

    verify(checks, never()).decide(any(), any(), any(), any());
    assertThat(process).isWaitingAt(DECIDE);
  }

  @Test
  void aNewCalibrationForNobodyIsRefusedWithWhatToDo() throws Exception {
    var nobody = mock(NobodyChosen.class);
    when(nobody.getMessage()).thenReturn("Nobody is chosen yet.");
    doThrow(nobody).when(checks).decide(any(), any(), any(), any());
    var process = open();

    assertThatThrownBy(
            () ->
                complete(
                    DECIDE, Map.of("calibrationDecision", "RENEW", "calibrationWords", "Words.")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Nobody is chosen yet.");
    assertThat(process).isWaitingAt(DECIDE);
  }

  @Test
  void staffAreRemindedOfALateDecision() {
    var process = open();

    fireTimer("Timer_CalibrationCheckOverdue");

    assertThat(process).hasPassed("EndEvent_StaffRemindedOfCalibration").isWaitingAt(DECIDE);
    assertThat(sent.names()).containsExactly("agreement-low", "task-overdue");
  }

  @Test
  void theEngineKnowsTheDayOnly() {
    var process = open();

    assertThat(runtimeService().getVariables(process.getId()))
        .containsOnlyKeys("calibrationCheckDue");
  }

  private ProcessInstance open() {
    new CalibrationCheckTrigger(runtimeService(), calendar)
        .on(new CalibrationCheckOpened(CASE, TODAY.plusDays(14)));
    return instanceOf(CalibrationCheck.KEY);
  }
}
