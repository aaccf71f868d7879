package org.colophon.process.provisionalcertification;

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
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
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
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;
import org.colophon.credentials.AwardId;
import org.colophon.credentials.CertificateNumber;
import org.colophon.credentials.CertificateView;
import org.colophon.credentials.Certificates;
import org.colophon.credentials.HoursReported;
import org.colophon.credentials.ProvisionalCertifications;
import org.colophon.credentials.ProvisionalMoment;
import org.colophon.credentials.ProvisionalOpened;
import org.colophon.credentials.ProvisionalStopped;
import org.colophon.credentials.ProvisionalView;
import org.colophon.credentials.TranscriptLine;
import org.colophon.engine.Refusal;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.process.certificationissuance.Transcript;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/provisional-certification.bpmn", "forms/confirm-hours.form"})
class ProvisionalCertificationProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("H-2026-00042");
  static final CaseNumber CANDIDACY = CaseNumber.of("C-2026-00042");
  static final CertificateNumber NUMBER = CertificateNumber.of("LSSC-2026-2RQ7-RJGF");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  static final Instant REMIND = Instant.parse("2099-06-01T00:00:00Z");
  static final Instant END = Instant.parse("2099-12-01T00:00:00Z");
  static final String CONFIRM = "UserTask_ConfirmHours";
  static final List<TranscriptLine> LINES =
      List.of(
          new TranscriptLine(
              "Technology", true, "October 2012", "Recognized college program", TODAY));

  final AwardId award = AwardId.next();
  final ProvisionalCertifications provisionals = mock(ProvisionalCertifications.class);
  final Certificates certificates = mock(Certificates.class);
  final Transcript transcript = mock(Transcript.class);
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));

  @BeforeEach
  void registerDelegates() {
    var view = mock(ProvisionalView.class);
    when(view.number()).thenReturn(NUMBER);
    when(view.candidacyCase()).thenReturn(CANDIDACY);
    when(provisionals.find(CASE)).thenReturn(view);
    var certificate = mock(CertificateView.class);
    when(certificate.award()).thenReturn(award);
    when(certificates.byNumber(NUMBER)).thenReturn(Optional.of(certificate));
    when(transcript.of(CANDIDACY)).thenReturn(LINES);
    when(provisionals.next(CASE))
        .thenReturn(new ProvisionalMoment(false, REMIND, 12), new ProvisionalMoment(true, END, 0));
    register(
        new SetProvisionalClockDelegate(provisionals),
        new NoteProvisionalReminderDelegate(provisionals),
        new EndProvisionalDelegate(provisionals),
        new RecordHoursDelegate(provisionals),
        new CreateFullCertificateDelegate(provisionals, certificates, transcript));
    registerNotices(sent);
  }

  @Test
  void reportedHoursAreConfirmedAndNewPapersAreMade() throws Exception {
    var process = open();

    trigger().on(new HoursReported(CASE, TODAY.plusDays(14)));
    assertThat(process).isWaitingAt(CONFIRM).task().hasCandidateGroup("program-staff");
    assertThat(openTask(CONFIRM).getDueDate())
        .isEqualTo(Date.from(calendar.endOf(TODAY.plusDays(14))));
    fireTimer("Timer_HoursOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfHours").isWaitingAt(CONFIRM);
    complete(CONFIRM, Map.of("hoursFound", "CONFIRM"));

    assertThat(process).hasPassed("EndEvent_FullyCertified").isEnded();
    verify(provisionals).confirm(CASE, "", STAFF);
    verify(certificates).render(award, LINES);
    assertThat(sent.names()).containsExactly("task-overdue", "certificate-full");
  }

  @Test
  void hoursThatAreNotEnoughLeaveItProvisional() throws Exception {
    var process = open();
    trigger().on(new HoursReported(CASE, TODAY.plusDays(14)));

    assertThatThrownBy(() -> complete(CONFIRM, Map.of("hoursFound", "MISSING")))
        .isInstanceOf(Refusal.class);
    verify(provisionals, never()).sendBack(any(), any(), any());
    complete(CONFIRM, Map.of("hoursFound", "MISSING", "hoursWords", "Which library was it?"));

    verify(provisionals).sendBack(CASE, "Which library was it?", STAFF);
    verify(provisionals, never()).confirm(any(), any(), any());
    assertThat(process).isWaitingAt("Gateway_AwaitHours");
    verify(provisionals, times(2)).next(CASE);
    assertThat(sent.names()).containsExactly("hours-not-confirmed");
  }

  @Test
  void afterReminderAndTimeItEndsByItself() {
    var process = open();
    assertThat(timer("Timer_ProvisionalMoment").getDuedate()).isEqualTo(Date.from(REMIND));
    fireTimer("Timer_ProvisionalMoment");
    verify(provisionals).remind(CASE);
    verify(provisionals, never()).end(any());
    assertThat(timer("Timer_ProvisionalMoment").getDuedate()).isEqualTo(Date.from(END));

    fireTimer("Timer_ProvisionalMoment");

    assertThat(process).hasPassed("EndEvent_ProvisionalEnded").isEnded();
    verify(provisionals).end(CASE);
    assertThat(sent.names()).containsExactly("hours-reminder", "provisional-ended");
  }

  @Test
  void givenBackNothingIsWaitedFor() {
    var process = open();

    trigger().on(new ProvisionalStopped(CASE));

    assertThat(process).hasPassed("EndEvent_ProvisionalStopped").isEnded();
    assertThat(sent.names()).isEmpty();
  }

  @Test
  void whoIsTooCloseLeavesTheHoursToSomebodyElse() throws Exception {
    var registrar = PersonId.of("u1007");
    doThrow(ConflictOfInterest.ownCase(registrar))
        .when(provisionals)
        .requireUninvolved(CASE, registrar);
    var rule = new HoursTasks().confirmHoursRule(provisionals);

    assertThatThrownBy(() -> rule.check(registrar, CASE, it -> "")).isInstanceOf(Refusal.class);
    rule.check(STAFF, CASE, it -> "");
  }

  private ProcessInstance open() {
    trigger().on(new ProvisionalOpened(CASE));
    runToWaitState();
    return instanceOf(ProvisionalCertification.KEY);
  }

  private ProvisionalCertificationTrigger trigger() {
    return new ProvisionalCertificationTrigger(
        runtimeService(), new Wakeup(runtimeService()), calendar);
  }
}
