package org.colophon.process.feecollection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.colophon.process.ProcessTesting.SOON;
import static org.colophon.process.ProcessTesting.STAFF;
import static org.colophon.process.ProcessTesting.complete;
import static org.colophon.process.ProcessTesting.engineWithFullCoverage;
import static org.colophon.process.ProcessTesting.fireTimer;
import static org.colophon.process.ProcessTesting.register;
import static org.colophon.process.ProcessTesting.registerNotices;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.cases.CaseNumber;
import org.colophon.engine.Refusal;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.fees.NewPayment;
import org.colophon.fees.PaymentAnnounced;
import org.colophon.fees.PaymentMethod;
import org.colophon.fees.PaymentReceived;
import org.colophon.fees.PaymentRefused;
import org.colophon.process.Deadlines;
import org.colophon.process.SentNotices;
import org.colophon.process.Wakeup;
import org.colophon.program.Money;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.colophon.program.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/fee-collection.bpmn", "forms/record-payment.form"})
class FeeCollectionProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final Money FEE = Money.of("350.00", "USD");
  static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);

  final InvoiceId invoice = InvoiceId.next();
  final CaseNumber caseNumber = CaseNumber.of("C-2026-00042");

  final Invoices invoices = mock(Invoices.class);
  final Rulebook rules = mock(Rulebook.class, RETURNS_DEEP_STUBS);
  final Deadlines deadlines = mock(Deadlines.class);
  final InvoiceView view = mock(InvoiceView.class);
  final SentNotices sent = new SentNotices();

  @BeforeEach
  void registerDelegates() {
    when(invoices.invoice(invoice)).thenReturn(view);
    when(view.issuedOn()).thenReturn(ISSUED);
    when(view.total()).thenReturn(FEE);
    when(rules.on(ISSUED).payment()).thenReturn(new Rules.Payment(List.of(7, 30), 60, 14));
    when(deadlines.in(any())).thenReturn(SOON);
    itIs(ISSUED);
    registerNotices(sent);
  }

  @Test
  void cardPaymentSettlesTheFee() {
    var process = issue();
    assertThat(process).isWaitingAt("Gateway_AwaitPayment");

    paidByCard();

    assertThat(process).hasPassed("EndEvent_FeeSettled").isEnded();
    assertThat(sent.names()).containsExactly("invoice", "receipt");
  }

  @Test
  void settledInvoiceWaitsForNothing() {
    when(invoices.isSettled(invoice)).thenReturn(true);

    var process = issue();

    assertThat(process).hasPassed("EndEvent_FeeSettled").isEnded();
  }

  @Test
  void staffRecordAnAnnouncedCheck() throws Exception {
    var process = issue();
    announce();
    assertThat(process)
        .isWaitingAt("UserTask_RecordPayment")
        .task()
        .hasCandidateGroup("program-staff");

    when(invoices.isSettled(invoice)).thenReturn(true);
    complete("UserTask_RecordPayment", check("350.00"));

    assertThat(process).hasPassed("EndEvent_FeeSettled").isEnded();
    verify(invoices)
        .recordPayment(
            invoice,
            new NewPayment(
                PaymentMethod.CHECK,
                FEE,
                "1178",
                LocalDate.of(2026, 3, 9),
                STAFF,
                "CHECK:1178:" + invoice));
  }

  @Test
  void aPartOfTheFeeKeepsTheInvoiceWaiting() {
    var process = issue();
    announce();

    complete("UserTask_RecordPayment", check("100.00"));

    assertThat(process).isWaitingAt("Gateway_AwaitPayment").hasNotPassed("EndEvent_FeeSettled");
  }

  @Test
  void whatStaffBookDoesNotWakeTheirOwnProcess() {
    var process = issue();
    announce();
    var booked = mock(InvoiceView.Payment.class);
    when(booked.by()).thenReturn(STAFF);
    when(view.payments()).thenReturn(List.of(booked));

    trigger().on(new PaymentReceived(invoice, caseNumber, FEE, Money.zero(FEE.currency())));

    assertThat(process).isWaitingAt("UserTask_RecordPayment");
  }

  @Test
  void nothingArrivedGoesBackToWaiting() throws Exception {
    var process = issue();
    announce();

    complete("UserTask_RecordPayment", Map.of("paymentArrived", "NOTHING"));

    assertThat(process).isWaitingAt("Gateway_AwaitPayment");
    verify(invoices, never()).recordPayment(any(), any());
  }

  @Test
  void anAmountThatIsNoMoneyIsRefusedWithASentence() {
    var process = issue();
    announce();

    assertThatThrownBy(() -> complete("UserTask_RecordPayment", check("350.005")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("350.005");

    assertThat(process).isWaitingAt("UserTask_RecordPayment");
  }

  @Test
  void moreThanIsOpenIsRefusedWithTheReason() throws Exception {
    var refused = mock(PaymentRefused.class);
    when(refused.getMessage()).thenReturn("Only 250.00 USD is open.");
    doThrow(refused).when(invoices).recordPayment(any(), any());
    var process = issue();
    announce();

    assertThatThrownBy(() -> complete("UserTask_RecordPayment", check("350.00")))
        .isInstanceOf(Refusal.class)
        .hasMessage("Only 250.00 USD is open.");

    assertThat(process).isWaitingAt("UserTask_RecordPayment");
  }

  @Test
  void aCardPaymentMeanwhileTakesTheTaskAway() {
    var process = issue();
    announce();

    paidByCard();

    assertThat(process).hasPassed("Message_PaidMeanwhile", "EndEvent_FeeSettled").isEnded();
  }

  @Test
  void staffAreRemindedWhenTheCheckIsNotRecorded() {
    var process = issue();
    announce();

    fireTimer("Timer_RecordingOverdue");

    assertThat(process).hasPassed("EndEvent_StaffReminded").isWaitingAt("UserTask_RecordPayment");
    assertThat(sent.names()).containsExactly("invoice", "task-overdue");
  }

  @Test
  void payerIsRemindedAndTheInvoiceGivenUpAtTheEnd() {
    var process = issue();
    assertThat(timer("Timer_NextPaymentStep").getDuedate())
        .isEqualTo(ISSUED.plusDays(7).atStartOfDay(ZoneOffset.UTC).toInstant());

    itIs(ISSUED.plusDays(30));
    fireTimer("Timer_NextPaymentStep");
    assertThat(process).isWaitingAt("Gateway_AwaitPayment").hasPassed("SendTask_RemindPayer");
    assertThat(timer("Timer_NextPaymentStep").getDuedate())
        .isEqualTo(ISSUED.plusDays(61).atStartOfDay(ZoneOffset.UTC).toInstant());

    fireTimer("Timer_NextPaymentStep");
    assertThat(process).hasPassed("EndEvent_FeeNotPaid").isEnded();
    verify(invoices).cancel(invoice, "The fee was not paid in time.");
    assertThat(sent.names()).containsExactly("invoice", "payment-reminder", "invoice-cancelled");
  }

  private void itIs(LocalDate day) {
    var clock = Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    register(
        new CheckInvoiceDelegate(invoices, rules, new ProgramCalendar(clock)),
        new RecordPaymentDelegate(invoices),
        new CancelInvoiceDelegate(invoices));
  }

  private ProcessInstance issue() {
    return runtimeService()
        .startProcessInstanceByKey(
            FeeCollection.KEY, caseNumber.value(), FeeCollection.Variables.INVOICE.of(invoice));
  }

  private void announce() {
    trigger().on(new PaymentAnnounced(invoice, caseNumber, PaymentMethod.CHECK, "1178"));
  }

  private void paidByCard() {
    when(invoices.isSettled(invoice)).thenReturn(true);
    var card = mock(InvoiceView.Payment.class);
    when(view.payments()).thenReturn(List.of(card));
    trigger().on(new PaymentReceived(invoice, caseNumber, FEE, Money.zero(FEE.currency())));
  }

  private FeeCollectionTrigger trigger() {
    return new FeeCollectionTrigger(new Wakeup(runtimeService()), invoices, deadlines);
  }

  private static Map<String, Object> check(String amount) {
    return Map.of(
        "paymentArrived", "CHECK",
        "paymentAmount", amount,
        "paymentReference", "1178",
        "paymentReceivedOn", "2026-03-09");
  }
}
