package org.colophon.process.graduaterecognition;

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
import static org.colophon.process.ProcessTesting.runToWaitState;
import static org.colophon.process.ProcessTesting.timer;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.GraduationAnswered;
import org.colophon.colleges.GraduationAsked;
import org.colophon.colleges.GraduationClosed;
import org.colophon.colleges.GraduationView;
import org.colophon.colleges.GraduationWithdrawn;
import org.colophon.colleges.Graduations;
import org.colophon.engine.Refusal;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/graduate-recognition.bpmn", "forms/settle-graduation.form"})
class GraduateRecognitionProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("G-2026-00042");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  static final PersonId SIGNATORY = PersonId.of("u5001");
  static final String AWAIT = "ReceiveTask_AwaitCollege";
  static final String SETTLE = "UserTask_SettleGraduation";

  final Graduations graduations = mock(Graduations.class);
  final GraduationView graduation = mock(GraduationView.class);
  final SentNotices sent = new SentNotices();
  final Instant now = TODAY.atTime(9, 0).atZone(CHICAGO).toInstant();
  final ProgramCalendar calendar = new ProgramCalendar(Clock.fixed(now, CHICAGO));

  @BeforeEach
  void registerDelegates() {
    when(graduations.find(CASE)).thenReturn(graduation);
    when(graduation.answerBy()).thenReturn(TODAY.plusDays(14));
    when(graduations.signers(CASE)).thenReturn(List.of(SIGNATORY));
    when(graduations.beginSettling(CASE)).thenReturn(TODAY.plusDays(24));
    register(
        new BeginSettlingDelegate(graduations, calendar), new RecordSettlingDelegate(graduations));
    registerNotices(sent);
  }

  @Test
  void theCollegeConfirmsAfterItWasReminded() {
    var process = ask();
    assertThat(process).isWaitingAt(AWAIT);
    assertThat(timer("Timer_CollegeSilent").getDuedate())
        .isEqualTo(Date.from(calendar.endOf(TODAY.plusDays(14))));
    assertThat(timer("Timer_CollegeReminder").getDuedate())
        .isBefore(Date.from(calendar.endOf(TODAY.plusDays(7))))
        .isAfter(Date.from(calendar.startOf(TODAY.plusDays(7))));
    fireTimer("Timer_CollegeReminder");
    assertThat(process).hasPassed("EndEvent_CollegeReminded").isWaitingAt(AWAIT);

    trigger().on(new GraduationAnswered(CASE, true));

    assertThat(process).hasPassed("EndEvent_Recognized").isEnded();
    verify(graduations, never()).beginSettling(any());
    assertThat(sent.names())
        .containsExactly("graduation-to-confirm", "graduation-reminder", "graduation-confirmed");
  }

  @Test
  void theCollegeSaysNo() {
    var process = ask();

    trigger().on(new GraduationAnswered(CASE, false));

    assertThat(process).hasPassed("EndEvent_NotRecognized").isEnded();
    assertThat(sent.names()).containsExactly("graduation-to-confirm", "graduation-refused");
  }

  @Test
  void whatTheCollegeDoesNotAnswerStaffSettle() throws Exception {
    var process = ask();
    fireTimer("Timer_CollegeSilent");
    assertThat(process).isWaitingAt(SETTLE).task().hasCandidateGroup("program-staff");
    assertThat(openTask(SETTLE).getDueDate())
        .isEqualTo(Date.from(calendar.endOf(TODAY.plusDays(24))));
    fireTimer("Timer_SettlingOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfGraduation").isWaitingAt(SETTLE);

    assertThatThrownBy(() -> complete(SETTLE, Map.of("graduationFound", "CONFIRM")))
        .isInstanceOf(Refusal.class);
    verify(graduations, never()).settle(any(), any(), anyBoolean(), any());
    complete(
        SETTLE, Map.of("graduationFound", "CONFIRM", "graduationWords", "The registrar said so."));

    assertThat(process).hasPassed("EndEvent_Recognized").isEnded();
    verify(graduations).settle(STAFF, CASE, true, "The registrar said so.");
  }

  @Test
  void anAnswerThatComesLateStillCounts() throws Exception {
    var process = ask();
    fireTimer("Timer_CollegeSilent");

    trigger().on(new GraduationAnswered(CASE, true));

    assertThat(process).hasPassed("Message_CollegeAnsweredLate", "EndEvent_Recognized").isEnded();
    verify(graduations, never()).settle(any(), any(), anyBoolean(), any());
  }

  @Test
  void whatWasSettledMeanwhileIsToldAsASentence() throws Exception {
    ask();
    fireTimer("Timer_CollegeSilent");
    var closed = mock(GraduationClosed.class);
    when(closed.getMessage()).thenReturn("This was settled meanwhile.");
    doThrow(closed).when(graduations).settle(any(), any(), anyBoolean(), any());

    assertThatThrownBy(
            () ->
                complete(
                    SETTLE, Map.of("graduationFound", "REFUSE", "graduationWords", "Unknown.")))
        .isInstanceOf(Refusal.class)
        .hasMessage("This was settled meanwhile.");
    assertThat(openTask(SETTLE)).isNotNull();
  }

  @Test
  void whereNobodySignsTheOfficeIsAskedAtOnce() {
    when(graduations.signers(CASE)).thenReturn(List.of());

    var process = ask();

    assertThat(process).isWaitingAt(AWAIT);
    assertThat(timer("Timer_CollegeSilent").getDuedate()).isEqualTo(Date.from(now));
  }

  @Test
  void takenBackNothingIsLeftToDo() {
    var process = ask();

    trigger().on(new GraduationWithdrawn(CASE));

    assertThat(process).hasPassed("EndEvent_GraduationWithdrawn").isEnded();
  }

  @Test
  void whoHasAPartDoesNotSettle() {
    when(graduations.hasPart(SIGNATORY, CASE)).thenReturn(true);
    var rule = new GraduationTasks().settleGraduationRule(graduations);

    assertThatThrownBy(() -> rule.check(SIGNATORY, CASE, it -> "")).isInstanceOf(Refusal.class);
    rule.check(STAFF, CASE, it -> "");
  }

  private ProcessInstance ask() {
    trigger().on(new GraduationAsked(CASE));
    runToWaitState();
    return instanceOf(GraduateRecognition.KEY);
  }

  private GraduateRecognitionTrigger trigger() {
    return new GraduateRecognitionTrigger(
        runtimeService(), new Wakeup(runtimeService()), graduations, calendar);
  }
}
