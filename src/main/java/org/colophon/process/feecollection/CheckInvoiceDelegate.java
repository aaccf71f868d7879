package org.colophon.process.feecollection;

import static org.colophon.process.feecollection.FeeCollection.Variables.FEE_SETTLED;
import static org.colophon.process.feecollection.FeeCollection.Variables.INVOICE;
import static org.colophon.process.feecollection.FeeCollection.Variables.PAYMENT_STEP;
import static org.colophon.process.feecollection.FeeCollection.Variables.PAYMENT_STEP_AT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.colophon.fees.Invoices;
import org.colophon.process.feecollection.FeeCollection.PaymentStep;
import org.colophon.program.ProgramCalendar;
import org.colophon.program.Rulebook;
import org.springframework.stereotype.Component;

/** ServiceTask_CheckInvoice: sees whether the invoice is covered and, if not, when to act next. */
@Component
class CheckInvoiceDelegate implements JavaDelegate {

  private final Invoices invoices;
  private final Rulebook rules;
  private final ProgramCalendar calendar;

  CheckInvoiceDelegate(Invoices invoices, Rulebook rules, ProgramCalendar calendar) {
    this.invoices = invoices;
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var id = INVOICE.from(execution);
    FEE_SETTLED.set(execution, invoices.isSettled(id));
    var next = nextStep(invoices.invoice(id).issuedOn());
    PAYMENT_STEP.set(execution, next.getKey());
    PAYMENT_STEP_AT.set(execution, next.getValue());
  }

  /** The next reminder that still lies ahead, or the day the waiting ends. */
  private Map.Entry<PaymentStep, Instant> nextStep(LocalDate issuedOn) {
    var payment = rules.on(issuedOn).payment();
    return payment.remindAfterDays().stream()
        .map(days -> calendar.startOf(issuedOn.plusDays(days)))
        .filter(reminder -> reminder.isAfter(calendar.now()))
        .findFirst()
        .map(reminder -> Map.entry(PaymentStep.REMIND, reminder))
        .orElseGet(
            () ->
                Map.entry(
                    PaymentStep.GIVE_UP,
                    calendar.endOf(issuedOn.plusDays(payment.cancelAfterDays()))));
  }
}
