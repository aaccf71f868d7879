package org.colophon.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.fees.PaymentMethod.CARD;
import static org.colophon.fees.PaymentMethod.CHECK;
import static org.colophon.fees.PaymentMethod.PURCHASE_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.program.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvoiceTest {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final Instant NOW = Instant.parse("2026-03-09T15:00:00Z");

  final Invoice invoice = invoiceOver("350.00");

  @Test
  void saysWhatIsChargedAndWhy() {
    var line = invoice.view().lines().get(0);

    assertThat(line.text()).isEqualTo("Enrollment fee");
    assertThat(line.reason()).isEqualTo("Price of the day");
    assertThat(line.rule()).isEqualTo("fees.enrollment");
    assertThat(line.amount()).isEqualTo(usd("350.00"));
    assertThat(invoice.view().open()).isEqualTo(usd("350.00"));
  }

  @Test
  void staysOpenUntilTheLastCentIsCovered() throws PaymentRefused {
    receive(check("349.99", "17"));

    assertThat(invoice.isOpen()).isTrue();
    assertThat(invoice.open()).isEqualTo(usd("0.01"));
    assertThat(invoice.view().settledOn()).isNull();

    receive(order("0.01", "PO 4"));

    assertThat(invoice.isPaid()).isTrue();
    assertThat(invoice.view().settledOn()).isEqualTo(TODAY);
  }

  @Test
  void countsAsSettledOnTheDayTheLastPaymentCameIn() throws PaymentRefused {
    receive(payment(CHECK, "100.00", "18", TODAY.minusDays(1)));
    receive(payment(CHECK, "250.00", "17", TODAY.minusDays(5)));

    assertThat(invoice.view().settledOn()).isEqualTo(TODAY.minusDays(1));
  }

  @Test
  void takesNoCheckOverMoreThanIsOpen() throws PaymentRefused {
    receive(check("200.00", "17"));

    assertThatThrownBy(() -> receive(check("150.01", "18")))
        .isInstanceOf(PaymentRefused.class)
        .hasMessage(
            "Only 150.00 USD is still open on invoice I-2026-00042. Enter no more than that; what"
                + " is beyond it goes back to whoever sent it.");
    assertThat(invoice.paid()).isEqualTo(usd("200.00"));
  }

  @Test
  void takesNoCheckTwice() throws PaymentRefused {
    receive(check("175.00", "No. 17a"));

    assertThatThrownBy(() -> receive(check("175.00", " no. 17A ")))
        .isInstanceOf(PaymentRefused.class)
        .hasMessage("Check no. 17A is recorded on invoice I-2026-00042 already.");
  }

  @Test
  void takesTwoPaymentsOnOneOrder() throws PaymentRefused {
    receive(order("175.00", "PO 4"));
    receive(order("175.00", "PO 4"));

    assertThat(invoice.isPaid()).isTrue();
  }

  @Test
  void takesNoPaymentFromTheFuture() {
    assertThatThrownBy(() -> receive(payment(CHECK, "350.00", "17", TODAY.plusDays(1))))
        .isInstanceOf(PaymentRefused.class)
        .hasMessageContaining("after today");
  }

  @Test
  void takesNothingButMoneyOfItsCurrency() {
    var pounds = new NewPayment(CHECK, Money.of("350.00", "GBP"), "17", TODAY, staff(), "check-17");

    assertThatThrownBy(() -> receive(pounds))
        .isInstanceOf(PaymentRefused.class)
        .hasMessageContaining("is in USD");
    assertThatThrownBy(() -> receive(check("0.00", "17"))).isInstanceOf(PaymentRefused.class);
    assertThatThrownBy(() -> receive(check("-1.00", "17"))).isInstanceOf(PaymentRefused.class);
  }

  @Test
  void asksForTheNumberOfACheckOrAnOrder() {
    assertThatThrownBy(() -> receive(check("350.00", " "))).hasMessage("Enter the check number.");
    assertThatThrownBy(() -> receive(order("350.00", ""))).hasMessage("Enter the order number.");
    assertThatThrownBy(() -> receive(check("350.00", "7".repeat(81))))
        .hasMessage("Shorten the reference to 80 characters.");
  }

  @Test
  void takesNoCardPaymentEnteredByHand() {
    assertThatThrownBy(() -> receive(payment(CARD, "350.00", "X", TODAY)))
        .isInstanceOf(PaymentRefused.class)
        .hasMessageContaining("not entered by hand");
  }

  @Test
  void creditsOfACardPaymentOnlyWhatIsOpen() throws PaymentRefused {
    receive(check("100.00", "17"));

    var payment = receive(card("350.00"));

    assertThat(payment.credited()).isEqualTo(usd("250.00"));
    assertThat(payment.returned()).isEqualTo(usd("100.00"));
    assertThat(invoice.isPaid()).isTrue();
    assertThat(invoice.paid()).isEqualTo(usd("350.00"));
    assertThat(invoice.oweSurplus(payment, NOW).orElseThrow().amount()).isEqualTo(usd("100.00"));
  }

  @Test
  void creditsNothingOnceItIsCancelled() throws PaymentRefused {
    invoice.cancel("Not paid in time.");

    assertThatThrownBy(() -> receive(check("350.00", "17")))
        .isInstanceOf(PaymentRefused.class)
        .hasMessage(
            "Nothing is open on invoice I-2026-00042. Send this payment back to whoever sent it.");
    var late = receive(card("350.00"));

    assertThat(late.credited()).isEqualTo(usd("0.00"));
    assertThat(invoice.view().state()).isEqualTo(InvoiceState.CANCELLED);
    assertThat(invoice.isPaid()).isFalse();
  }

  @Test
  void knowsAPaymentByItsKey() throws PaymentRefused {
    receive(check("100.00", "17"));

    assertThat(invoice.holds(check("100.00", "17"))).isTrue();
    assertThat(invoice.holds(check("100.00", "18"))).isFalse();
    assertThatThrownBy(() -> invoice.holds(check("99.00", "17")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFeeOfNothingIsSettledAtOnce() {
    assertThat(invoiceOver("0.00").isPaid()).isTrue();
  }

  @Test
  void aPaidInvoiceIsNotCancelled() throws PaymentRefused {
    receive(check("350.00", "17"));

    assertThatThrownBy(() -> invoice.cancel("Late.")).isInstanceOf(IllegalStateException.class);
    assertThat(invoice.isPaid()).isTrue();
  }

  private Payment receive(NewPayment payment) throws PaymentRefused {
    return invoice.receive(payment, NOW, TODAY);
  }

  static Invoice invoiceOver(String amount) {
    return new Invoice(
        "I-2026-00042",
        CaseNumber.of("C-2026-00042"),
        PersonId.of("u1001"),
        FeeKind.ENROLLMENT,
        new Invoice.Line("Enrollment fee", "Price of the day", "fees.enrollment", usd(amount)),
        TODAY,
        TODAY);
  }

  private static NewPayment check(String amount, String number) {
    return payment(CHECK, amount, number, TODAY);
  }

  private static NewPayment order(String amount, String number) {
    return new NewPayment(
        PURCHASE_ORDER, usd(amount), number, TODAY, staff(), "order-" + number + "-" + amount);
  }

  private static NewPayment card(String amount) {
    return new NewPayment(CARD, usd(amount), "CHARGE-1", TODAY, null, "card-" + amount);
  }

  private static NewPayment payment(
      PaymentMethod method, String amount, String reference, LocalDate on) {
    return new NewPayment(
        method, usd(amount), reference, on, staff(), method + "-" + reference.strip());
  }

  private static @Nullable PersonId staff() {
    return PersonId.of("u2001");
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
