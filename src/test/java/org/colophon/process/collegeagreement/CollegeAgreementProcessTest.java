package org.colophon.process.collegeagreement;

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
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.colleges.AgreementMoment;
import org.colophon.colleges.AgreementReason;
import org.colophon.colleges.AgreementSubmitted;
import org.colophon.colleges.AgreementWithdrawn;
import org.colophon.colleges.Agreements;
import org.colophon.engine.Refusal;
import org.colophon.process.Deadlines;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
    resources = {
      "processes/college-agreement.bpmn",
      "forms/check-agreement.form",
      "forms/decide-agreement.form"
    })
class CollegeAgreementProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final CaseNumber CASE = CaseNumber.of("L-2026-00042");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  static final Instant DUE = Instant.parse("2099-01-01T00:00:00Z");
  static final Instant REMIND = Instant.parse("2099-06-01T00:00:00Z");
  static final Instant END = Instant.parse("2099-12-01T00:00:00Z");
  static final String CHECK = "UserTask_CheckAgreement";
  static final String DECIDE = "UserTask_DecideAgreement";

  final Agreements agreements = mock(Agreements.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));

  @BeforeEach
  void registerDelegates() {
    when(deadlines.in(any())).thenReturn(DUE);
    when(agreements.beginDecision(CASE)).thenReturn(TODAY.plusDays(45));
    when(agreements.sendBack(eq(CASE), any(), any())).thenReturn(TODAY.plusDays(60));
    when(agreements.next(CASE))
        .thenReturn(new AgreementMoment(false, REMIND), new AgreementMoment(true, END));
    register(
        new RecordAgreementCheckDelegate(agreements, calendar),
        new RecordAgreementDecisionDelegate(agreements, calendar),
        new SetAgreementClockDelegate(agreements),
        new NoteAgreementReminderDelegate(agreements),
        new EndAgreementDelegate(agreements),
        new CloseAgreementDelegate(agreements));
    registerNotices(sent);
  }

  @Test
  void anAgreementIsCheckedDecidedRemindedOfAndEnds() {
    var process = submit();
    assertThat(process).isWaitingAt(CHECK).task().hasCandidateGroup("program-staff");
    assertThat(openTask(CHECK).getDueDate()).isEqualTo(Date.from(DUE));
    fireTimer("Timer_AgreementCheckOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfAgreement").isWaitingAt(CHECK);

    complete(CHECK, Map.of("agreementCheck", "COMPLETE"));
    assertThat(process).isWaitingAt(DECIDE).task().hasCandidateGroup("review-committee");
    assertThat(openTask(DECIDE).getDueDate())
        .isEqualTo(Date.from(calendar.endOf(TODAY.plusDays(45))));
    fireTimer("Timer_AgreementDecisionOverdue");
    assertThat(process).hasPassed("EndEvent_CommitteeRemindedOfAgreement").isWaitingAt(DECIDE);

    complete(DECIDE, decision("AGREE", "agreementWords", "Well mapped."));
    verify(agreements).approve(CASE, "Well mapped.", STAFF);
    assertThat(timer("Timer_AgreementMoment").getDuedate()).isEqualTo(Date.from(REMIND));
    fireTimer("Timer_AgreementMoment");
    verify(agreements).remind(CASE);
    verify(agreements, never()).end(CASE);
    assertThat(timer("Timer_AgreementMoment").getDuedate()).isEqualTo(Date.from(END));
    fireTimer("Timer_AgreementMoment");

    assertThat(process).hasPassed("EndEvent_AgreementEnded").isEnded();
    verify(agreements).end(CASE);
    assertThat(sent.names())
        .containsExactly(
            "agreement-received",
            "task-overdue",
            "task-overdue",
            "agreement-made",
            "agreement-ends",
            "agreement-ended");
  }

  @Test
  void whatIsMissingIsRevisedAndCheckedAgain() {
    var process = submit();

    assertThatThrownBy(() -> complete(CHECK, Map.of("agreementCheck", "INCOMPLETE")))
        .isInstanceOf(Refusal.class);
    verify(agreements, never()).sendBack(any(), any(), any());
    complete(CHECK, Map.of("agreementCheck", "INCOMPLETE", "agreementMissing", "Name the award."));
    verify(agreements).sendBack(CASE, "Name the award.", STAFF);
    assertThat(timer("Timer_AgreementNotRevised").getDuedate())
        .isEqualTo(Date.from(calendar.endOf(TODAY.plusDays(60))));

    trigger().on(new AgreementSubmitted(CASE, 2));

    assertThat(process).hasPassed("Message_AgreementRevised").isWaitingAt(CHECK);
  }

  @Test
  void theCommitteeReturnsWithReasonsAndWhatIsNotRevisedIsClosed() {
    var process = submit();
    complete(CHECK, Map.of("agreementCheck", "COMPLETE"));

    assertThatThrownBy(() -> complete(DECIDE, decision("RETURN", "agreementWords", "No.")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("at least one reason");
    var decision = decision("RETURN", "agreementMapUnproven", true);
    decision.put("agreementSetsNotCovered", true);
    decision.put("agreementWords", "LIB 101 is about catalogs.");
    complete(DECIDE, decision);
    verify(agreements)
        .sendBack(
            CASE, AgreementReason.MAP_UNPROVEN.sentence() + "\nLIB 101 is about catalogs.", STAFF);
    fireTimer("Timer_AgreementNotRevised");

    assertThat(process).hasPassed("EndEvent_AgreementNotRevised").isEnded();
    verify(agreements).lapse(CASE);
    assertThat(sent.names())
        .containsExactly("agreement-received", "agreement-returned", "agreement-closed");
  }

  @Test
  void theCommitteeDoesNotAgree() {
    var process = submit();
    complete(CHECK, Map.of("agreementCheck", "COMPLETE"));

    var biased = decision("DENY", "agreementSetsNotCovered", true);
    biased.put("agreementUninvolved", false);
    assertThatThrownBy(() -> complete(DECIDE, biased)).isInstanceOf(Refusal.class);
    complete(DECIDE, decision("DENY", "agreementSetsNotCovered", true));

    assertThat(process).hasPassed("EndEvent_AgreementDenied").isEnded();
    verify(agreements).deny(CASE, AgreementReason.SETS_NOT_COVERED.sentence(), STAFF);
    verify(agreements, never()).approve(any(), any(), any());
    assertThat(sent.names()).containsExactly("agreement-received", "agreement-denied");
  }

  @Test
  void takenBackNothingIsLeftToDo() {
    var process = submit();

    trigger().on(new AgreementWithdrawn(CASE));

    assertThat(process).hasPassed("EndEvent_AgreementWithdrawn").isEnded();
    assertThat(sent.names()).containsExactly("agreement-received", "agreement-withdrawn");
  }

  @Test
  void whoHasAPartInTheCollegeNeitherChecksNorDecides() {
    var registrar = PersonId.of("u1007");
    when(agreements.hasPart(registrar, CASE)).thenReturn(true);

    var rule = new AgreementTasks().agreementRule(agreements);
    assertThat(rule.tasks()).containsExactlyInAnyOrder(CHECK, DECIDE);
    assertThatThrownBy(() -> rule.check(registrar, CASE, it -> ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("this college");
    rule.check(STAFF, CASE, it -> "");
  }

  private static Map<String, Object> decision(String decision, String field, Object value) {
    var posted = new HashMap<String, Object>();
    posted.put("agreementDecision", decision);
    posted.put("agreementUninvolved", true);
    posted.put(field, value);
    return posted;
  }

  private ProcessInstance submit() {
    trigger().on(new AgreementSubmitted(CASE, 1));
    runToWaitState();
    return instanceOf(CollegeAgreement.KEY);
  }

  private CollegeAgreementTrigger trigger() {
    return new CollegeAgreementTrigger(runtimeService(), new Wakeup(runtimeService()), deadlines);
  }
}
