package org.colophon.process.feecollection;

import static org.colophon.process.CaseVariables.COMPLETED_BY;
import static org.colophon.process.feecollection.FeeCollection.Variables.INVOICE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.engine.Refusal;
import org.colophon.fees.Invoices;
import org.colophon.fees.NewPayment;
import org.colophon.fees.PaymentMethod;
import org.colophon.fees.PaymentRefused;
import org.colophon.process.FormField;
import org.colophon.program.Money;
import org.springframework.stereotype.Component;

/** ServiceTask_RecordPayment: books the check or purchase order that staff have in hand. */
@Component
class RecordPaymentDelegate implements JavaDelegate {

  static final FormField ARRIVED = new FormField("paymentArrived", "What arrived");
  static final FormField AMOUNT = new FormField("paymentAmount", "Amount");
  static final FormField REFERENCE = new FormField("paymentReference", "Check or order number");
  static final FormField RECEIVED_ON = new FormField("paymentReceivedOn", "Received on");

  private final Invoices invoices;

  RecordPaymentDelegate(Invoices invoices) {
    this.invoices = invoices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var arrived = ARRIVED.choice(execution, Arrived.class);
    if (arrived != Arrived.NOTHING) {
      record(execution, PaymentMethod.valueOf(arrived.name()));
    }
    List.of(ARRIVED, AMOUNT, REFERENCE, RECEIVED_ON).forEach(field -> field.forget(execution));
  }

  private void record(DelegateExecution execution, PaymentMethod method) {
    var invoice = INVOICE.from(execution);
    var currency = invoices.invoice(invoice).total().currency();
    var reference = REFERENCE.required(execution);
    try {
      invoices.recordPayment(
          invoice,
          new NewPayment(
              method,
              amount(execution, currency),
              reference,
              RECEIVED_ON.day(execution),
              COMPLETED_BY.from(execution),
              method + ":" + reference + ":" + invoice));
    } catch (PaymentRefused e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  private static Money amount(DelegateExecution execution, Currency currency) {
    var typed = AMOUNT.required(execution);
    try {
      return new Money(new BigDecimal(typed), currency);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new Refusal(
          "“Amount” is not an amount of money: " + typed + ". Write it like 350.00.", e);
    }
  }

  /** What staff can say has arrived. */
  enum Arrived {
    CHECK,
    PURCHASE_ORDER,
    NOTHING
  }
}
