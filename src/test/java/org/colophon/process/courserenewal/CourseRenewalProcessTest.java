package org.colophon.process.courserenewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.instanceOf;
import static org.colophon.process.ProcessTesting.openTask;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
import static org.colophon.process.ProcessTesting.runToWaitState;
import static org.colophon.process.ProcessTesting.stub;
import static org.colophon.process.ProcessTesting.timer;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.courses.ApprovalSuspended;
import org.colophon.courses.RenewalDropped;
import org.colophon.courses.RenewalOpened;
import org.colophon.courses.RenewalRequested;
import org.colophon.courses.RenewalView;
import org.colophon.courses.Renewals;
import org.colophon.engine.Refusal;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CourseRenewalProcessTest {

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine =
      engineWithFullCoverage("fee-collection", "fee-refund");

  static final CaseNumber CASE = CaseNumber.of("N-2026-00042");
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final LocalDate TODAY = LocalDate.of(2027, 8, 30);
  static final LocalDate ENDS = LocalDate.of(2028, 2, 29);
  static final PersonId SIGNATORY = PersonId.of("u5001");
  static final String AWAIT = "ReceiveTask_AwaitRenewal";
  static final String CHECK = "UserTask_CheckRenewal";

  final InvoiceId invoice = InvoiceId.next();
  final Renewals renewals = mock(Renewals.class);
  final RenewalView renewal = mock(RenewalView.class);
  final Invoices invoices = mock(Invoices.class);
  final Rulebook rules = mock(Rulebook.class, RETURNS_DEEP_STUBS);
  final SentNotices sent = new SentNotices();
  final ProgramCalendar calendar =
      new ProgramCalendar(Clock.fixed(TODAY.atTime(9, 0).atZone(CHICAGO).toInstant(), CHICAGO));

  String deployment = "";

  @BeforeEach
  void anApprovalEndsSoon() {
    deployment =
        repositoryService()
            .createDeployment()
            .addClasspathResource("processes/course-renewal.bpmn")
            .addClasspathResource("forms/check-renewal.form")
            .addModelInstance("fee-collection.bpmn", stub("fee-collection"))
            .addModelInstance("fee-refund.bpmn", stub("fee-refund"))
            .deploy()
            .getId();
    when(rules.on(any()).courseApproval().renewalReminders())
        .thenReturn(List.of(Period.ofMonths(3), Period.ofMonths(1)));
    when(renewal.caseNumber()).thenReturn(CASE);
    when(renewal.endsOn()).thenReturn(ENDS);
    when(renewal.requestedBy()).thenReturn(SIGNATORY);
    when(renewal.requestedOn()).thenReturn(TODAY);
    when(renewals.find(CASE)).thenReturn(renewal);
    when(renewals.beginCheck(CASE)).thenReturn(TODAY.plusDays(14));
    when(invoices.issueCourseRenewal(CASE, SIGNATORY, TODAY)).thenReturn(invoice);
    var open = mock(InvoiceView.class);
    when(open.isOpen()).thenReturn(true);
    when(invoices.invoice(invoice)).thenReturn(open);
    register(
        new IssueRenewalInvoiceDelegate(renewals, invoices),
        new BeginRenewalCheckDelegate(renewals, calendar),
        new CloseUnpaidRenewalDelegate(renewals),
        new LapseApprovalDelegate(renewals),
        new RecordRenewalDelegate(renewals),
        new DropRenewalDelegate(invoices));
    registerNotices(sent);
  }

  @AfterEach
  void undeploy() {
    repositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void aRenewalIsAskedForPaidAndGranted() throws Exception {
    var process = open();
    assertThat(process).isWaitingAt(AWAIT);
    assertThat(timer("Timer_RenewalReminder").getDuedate())
        .isEqualTo(startOf(LocalDate.of(2027, 11, 29)));
    assertThat(timer("Timer_RenewalLastReminder").getDuedate())
        .isEqualTo(startOf(LocalDate.of(2028, 1, 29)));
    assertThat(timer("Timer_ApprovalEnds").getDuedate())
        .isEqualTo(startOf(LocalDate.of(2028, 3, 1)));
    fireTimer("Timer_RenewalReminder");
    fireTimer("Timer_RenewalLastReminder");
    assertThat(process)
        .hasPassed("EndEvent_RenewalReminded", "EndEvent_RenewalRemindedAgain")
        .isWaitingAt(AWAIT);

    trigger().on(new RenewalRequested(CASE));
    assertThat(process).isWaitingAt("CallActivity_CollectRenewalFee");
    feeSettled(true);
    assertThat(process).isWaitingAt(CHECK).task().hasCandidateGroup("program-staff");
    assertThat(openTask(CHECK).getDueDate()).isEqualTo(startOf(TODAY.plusDays(15)));
    fireTimer("Timer_RenewalCheckOverdue");
    assertThat(process).hasPassed("EndEvent_StaffRemindedOfRenewal").isWaitingAt(CHECK);
    complete(CHECK, Map.of("renewalDecision", "RENEW"));

    assertThat(process).hasPassed("EndEvent_CourseRenewed").isEnded();
    verify(renewals).renew(CASE, STAFF);
    verify(renewals, never()).lapse(any());
    assertThat(sent.names())
        .containsExactly(
            "renewal-open",
            "renewal-reminder",
            "renewal-reminder",
            "task-overdue",
            "approval-renewed");
  }

  @Test
  void whoIsToldLateIsNotRemindedOnTheSameDay() {
    when(renewal.endsOn()).thenReturn(TODAY.plusMonths(2));

    open();

    assertThat(timer("Timer_RenewalReminder").getDuedate())
        .isAfter(timer("Timer_ApprovalEnds").getDuedate());
    assertThat(timer("Timer_RenewalLastReminder").getDuedate())
        .isEqualTo(startOf(TODAY.plusMonths(1)));
  }

  @Test
  void whatHasChangedIsNotRenewedAndTheFeeGoesBack() throws Exception {
    var process = open();
    trigger().on(new RenewalRequested(CASE));
    feeSettled(true);

    assertThatThrownBy(() -> complete(CHECK, Map.of("renewalDecision", "DECLINE")))
        .isInstanceOf(Refusal.class);
    verify(renewals, never()).decline(any(), any(), any());
    complete(CHECK, Map.of("renewalDecision", "DECLINE", "renewalReason", "Another unit 3."));
    end("fee-refund");

    assertThat(process).hasPassed("EndEvent_NotRenewed").isEnded();
    verify(renewals).decline(CASE, "Another unit 3.", STAFF);
    verify(renewals, never()).renew(any(), any());
    assertThat(sent.names()).containsExactly("renewal-open", "approval-not-renewed");
  }

  @Test
  void aSuspendedCourseIsNotRenewedUntilTheCommitteeHasDecided() throws Exception {
    var process = open();
    trigger().on(new RenewalRequested(CASE));
    feeSettled(true);
    when(renewals.renew(CASE, STAFF)).thenThrow(mock(ApprovalSuspended.class));

    assertThatThrownBy(() -> complete(CHECK, Map.of("renewalDecision", "RENEW")))
        .isInstanceOf(Refusal.class);
    assertThat(process).isWaitingAt(CHECK);
  }

  @Test
  void whatIsNotPaidIsClosed() {
    var process = open();
    trigger().on(new RenewalRequested(CASE));

    feeSettled(false);

    assertThat(process).hasPassed("EndEvent_RenewalNotPaid").isEnded();
    verify(renewals).closeUnpaid(CASE);
    verify(renewals, never()).beginCheck(any());
  }

  @Test
  void whatNobodyAsksForLapses() {
    var process = open();

    fireTimer("Timer_ApprovalEnds");

    assertThat(process).hasPassed("EndEvent_ApprovalLapsed").isEnded();
    verify(renewals).lapse(CASE);
    assertThat(sent.names()).containsExactly("renewal-open", "approval-lapsed");
  }

  @Test
  void withNothingLeftToRenewThePayerIsLetGo() {
    var process = open();
    trigger().on(new RenewalRequested(CASE));

    trigger().on(new RenewalDropped(CASE));

    assertThat(process).hasPassed("EndEvent_RenewalDropped").isEnded();
    verify(invoices).cancel(invoice, "There is nothing left to renew.");
    assertThat(sent.names()).containsExactly("renewal-open");
  }

  private ProcessInstance open() {
    trigger().on(new RenewalOpened(CASE));
    runToWaitState();
    return instanceOf(CourseRenewal.KEY);
  }

  private void feeSettled(boolean settled) {
    taskService().complete(openTask("Stub_fee-collection").getId(), Map.of("feeSettled", settled));
    runToWaitState();
  }

  private void end(String stub) {
    taskService().complete(openTask("Stub_" + stub).getId());
    runToWaitState();
  }

  private CourseRenewalTrigger trigger() {
    return new CourseRenewalTrigger(
        runtimeService(), new Wakeup(runtimeService()), renewals, rules, calendar);
  }

  private static Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(CHICAGO).toInstant());
  }
}
