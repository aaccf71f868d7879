package org.colophon.process.feerefund;

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
import static org.colophon.process.ProcessTesting.runToWaitState;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.colophon.engine.Refusal;
import org.colophon.fees.FeeKind;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.fees.RefundOutcome;
import org.colophon.process.Deadlines;
import org.colophon.process.SentNotices;
import org.colophon.program.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = {"processes/fee-refund.bpmn", "forms/send-refund-check.form"})
class FeeRefundProcessTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = engineWithFullCoverage();

  static final Money FEE = Money.of("350.00", "USD");
  static final Money NOTHING = Money.zero(FEE.currency());

  final InvoiceId invoice = InvoiceId.next();
  final Invoices invoices = mock(Invoices.class);
  final InvoiceView charged = mock(InvoiceView.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final SentNotices sent = new SentNotices();

  @BeforeEach
  void registerDelegates() {
    when(deadlines.in(any())).thenReturn(SOON);
    when(charged.kind()).thenReturn(FeeKind.ENROLLMENT);
    when(invoices.invoice(invoice)).thenReturn(charged);
    register(new RefundFeeDelegate(invoices, deadlines), new RecordRefundCheckDelegate(invoices));
    registerNotices(sent);
  }

  @Test
  void whatCameByCardGoesBackByItself() {
    var process = refund(new RefundOutcome(FEE, NOTHING));

    assertThat(process).hasPassed("EndEvent_FeeRefunded").isEnded();
    assertThat(sent.names()).containsExactly("refund");
    verify(invoices, never()).recordRefundCheck(any(), any(), any(), any());
  }

  @Test
  void whatCameByCheckIsSentBackByStaff() {
    var process = refund(new RefundOutcome(NOTHING, FEE));
    assertThat(process)
        .isWaitingAt("UserTask_SendRefundCheck")
        .task()
        .hasCandidateGroup("program-staff");
    assertThat(sent.names()).isEmpty();

    complete(
        "UserTask_SendRefundCheck",
        Map.of("refundCheckNumber", "204", "refundSentOn", "2026-03-10"));

    assertThat(process).hasPassed("EndEvent_FeeRefunded").isEnded();
    verify(invoices).recordRefundCheck(invoice, "204", LocalDate.of(2026, 3, 10), STAFF);
    assertThat(sent.names()).containsExactly("refund");
  }

  @Test
  void aDateThatIsNoneIsRefused() {
    var process = refund(new RefundOutcome(NOTHING, FEE));

    assertThatThrownBy(
            () ->
                complete(
                    "UserTask_SendRefundCheck",
                    Map.of("refundCheckNumber", "204", "refundSentOn", "2026-02-30")))
        .isInstanceOf(Refusal.class)
        .hasMessage("“Sent on” is not a date: 2026-02-30");

    assertThat(process).isWaitingAt("UserTask_SendRefundCheck");
  }

  @Test
  void staffAreRemindedOfARefundThatWaits() {
    var process = refund(new RefundOutcome(NOTHING, FEE));

    fireTimer("Timer_RefundCheckOverdue");

    assertThat(process)
        .hasPassed("EndEvent_StaffRemindedOfRefund")
        .isWaitingAt("UserTask_SendRefundCheck");
    assertThat(sent.names()).containsExactly("task-overdue");
  }

  @Test
  void nothingPaidNeedsNoRefund() {
    var process = refund(new RefundOutcome(NOTHING, NOTHING));

    assertThat(process).hasPassed("EndEvent_NothingToRefund").isEnded();
    assertThat(sent.names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ENROLLMENT, The application ended before a candidacy began.",
    "PORTFOLIO, The portfolio ended before its evaluation began.",
    "COURSE_RENEWAL, What the fee was for did not come about."
  })
  void theReasonSaysWhatTheFeeWasFor(FeeKind kind, String reason) {
    when(charged.kind()).thenReturn(kind);

    refund(new RefundOutcome(NOTHING, NOTHING));

    verify(invoices).refundInFull(invoice, reason);
  }

  private ProcessInstance refund(RefundOutcome outcome) {
    when(invoices.refundInFull(any(), any())).thenReturn(outcome);
    var process =
        runtimeService()
            .startProcessInstanceByKey(
                FeeRefund.KEY, "C-2026-00042", FeeRefund.Variables.INVOICE.of(invoice));
    runToWaitState();
    return process;
  }
}
