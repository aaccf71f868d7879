package org.colophon.process.feerefund;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.feerefund.FeeRefund.Variables.INVOICE;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.fees.Invoices;
import org.colophon.process.FormField;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordRefundCheck: books the check staff have sent back to the payer. */
@Component
class RecordRefundCheckDelegate implements JavaDelegate {

  static final FormField NUMBER = new FormField("refundCheckNumber", "Check number");
  static final FormField SENT_ON = new FormField("refundSentOn", "Sent on");

  private final Invoices invoices;

  RecordRefundCheckDelegate(Invoices invoices) {
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    invoices.recordRefundCheck(
        INVOICE.from(execution),
        NUMBER.required(execution),
        SENT_ON.day(execution),
        COMPLETED_BY.from(execution));
    List.of(NUMBER, SENT_ON).forEach(field -> field.forget(execution));
  }
}
