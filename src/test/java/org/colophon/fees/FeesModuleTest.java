package org.colophon.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.fees.InvoiceState.CANCELLED;
import static org.colophon.fees.InvoiceState.OPEN;
import static org.colophon.fees.InvoiceState.PAID;
import static org.colophon.fees.InvoiceState.REFUNDED;
import static org.colophon.fees.PaymentMethod.CARD;
import static org.colophon.fees.PaymentMethod.CHECK;
import static org.colophon.fees.PaymentMethod.PURCHASE_ORDER;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.colophon.fees.ledger.Account;
import org.colophon.fees.ledger.Ledger;
import org.colophon.program.Money;
import org.colophon.program.Rulebook;
import org.colophon.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@ModuleTest
class FeesModuleTest {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  static final PersonId CANDIDATE = PersonId.of("u1001");
  static final PersonId STAFF = PersonId.of("u2001");
  static final AtomicInteger CASES = new AtomicInteger();

  @Autowired Invoices invoices;
  @Autowired CardCheckouts checkouts;
  @Autowired Ledger ledger;
  @Autowired JdbcTemplate jdbc;
  @MockitoSpyBean CardProvider cards;

  @Test
  void chargesWhatTheRulesOfTheDaySayAndSaysWhy() {
    var standard = invoices.invoice(issue(false));
    var member = invoices.invoice(issue(true));

    assertThat(standard.total()).isEqualTo(usd("350.00"));
    assertThat(standard.lines().get(0).reason())
        .isEqualTo("Price without a valid member number, in force on March 9, 2026");
    assertThat(member.total()).isEqualTo(usd("325.00"));
    assertThat(member.lines().get(0))
        .isEqualTo(
            new InvoiceView.Line(
                "Enrollment fee for ALA members",
                "Price with a valid member number, in force on March 9, 2026",
                "fees.enrollment-member",
                usd("325.00")));
    assertThat(member.issuedOn()).isEqualTo(TODAY);
    assertThat(member.state()).isEqualTo(OPEN);
  }

  @Test
  void numbersRunThroughTheYear() {
    var first = invoices.invoice(issue(false)).number();
    var second = invoices.invoice(issue(false)).number();

    assertThat(first).matches("I-2026-[0-9]{5}");
    assertThat(numberOf(second)).isEqualTo(numberOf(first) + 1);
  }

  @Test
  void aCaseIsChargedOnce() {
    var caseNumber = newCase();

    var first = invoices.issueEnrollment(caseNumber, CANDIDATE, false, TODAY);
    var second = invoices.issueEnrollment(caseNumber, CANDIDATE, true, TODAY);

    assertThat(second).isEqualTo(first);
    assertThat(invoices.ofCase(caseNumber).orElseThrow().total()).isEqualTo(usd("350.00"));
  }

  @Test
  void aCaseIsChargedOnceAlsoByTwoAtOnce() throws Exception {
    var caseNumber = newCase();

    var ids =
        atOnce(
            () -> invoices.issueEnrollment(caseNumber, CANDIDATE, false, TODAY),
            () -> invoices.issueEnrollment(caseNumber, CANDIDATE, false, TODAY));

    assertThat(ids.get(0).get()).isEqualTo(ids.get(1).get());
  }

  @Test
  void aSplitFeeIsSettledWhenItIsCovered(AssertablePublishedEvents events) throws Exception {
    var invoice = issue(false);
    var caseNumber = invoices.invoice(invoice).caseNumber();

    invoices.recordPayment(invoice, order("175.00", "PO-77"));

    assertThat(invoices.isSettled(invoice)).isFalse();
    assertThat(events.ofType(InvoiceSettled.class)).isEmpty();

    invoices.recordPayment(invoice, check("175.00", "1017"));

    assertThat(invoices.isSettled(invoice)).isTrue();
    assertThat(events.ofType(PaymentReceived.class))
        .containsExactly(
            new PaymentReceived(invoice, caseNumber, usd("175.00"), usd("175.00")),
            new PaymentReceived(invoice, caseNumber, usd("175.00"), usd("0.00")));
    assertThat(events.ofType(InvoiceSettled.class))
        .containsExactly(new InvoiceSettled(invoice, caseNumber));
    var view = invoices.invoice(invoice);
    assertThat(view.payments())
        .extracting(InvoiceView.Payment::method)
        .containsExactly(PURCHASE_ORDER, CHECK);
    assertThat(view.payments().get(1).by()).isEqualTo(STAFF);
    assertBooksAgree();
  }

  @Test
  void thePaymentRecordedTwiceCountsOnce(AssertablePublishedEvents events) throws Exception {
    var invoice = issue(false);

    invoices.recordPayment(invoice, check("100.00", "1018"));
    invoices.recordPayment(invoice, check("100.00", "1018"));

    assertThat(invoices.invoice(invoice).paid()).isEqualTo(usd("100.00"));
    assertThat(events.ofType(PaymentReceived.class)).hasSize(1);
    assertBooksAgree();
  }

  @Test
  void theSamePaymentRecordedByTwoAtOnceCountsOnce() throws Exception {
    var invoice = issue(false);
    var payment = check("350.00", "1019");

    for (var outcome : atOnce(recording(invoice, payment), recording(invoice, payment))) {
      outcome.get();
    }

    assertThat(invoices.invoice(invoice).payments()).hasSize(1);
    assertThat(invoices.isSettled(invoice)).isTrue();
    assertBooksAgree();
  }

  @Test
  void twoChecksAtOnceNeverExceedTheTotal() throws Exception {
    var invoice = issue(false);

    var outcomes =
        atOnce(
            recording(invoice, check("200.00", "1020")),
            recording(invoice, check("200.00", "1021")));

    assertThat(outcomes).filteredOn(this::wasRefused).hasSize(1);
    assertThat(invoices.invoice(invoice).paid()).isEqualTo(usd("200.00"));
    assertBooksAgree();
  }

  @Test
  void theKeyOfAPaymentServesNoOtherInvoice() throws Exception {
    var payment = check("100.00", "1022");
    invoices.recordPayment(issue(false), payment);
    var other = issue(false);

    assertThatThrownBy(() -> invoices.recordPayment(other, payment))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(invoices.invoice(other).paid()).isEqualTo(usd("0.00"));
  }

  @Test
  void whatIsOnItsWayIsAnnouncedOnce(AssertablePublishedEvents events) throws Exception {
    var invoice = issue(false);
    var caseNumber = invoices.invoice(invoice).caseNumber();

    invoices.announce(invoice, PURCHASE_ORDER, " PO-5 ");
    invoices.announce(invoice, PURCHASE_ORDER, "PO-5");

    assertThat(events.ofType(PaymentAnnounced.class))
        .containsExactly(new PaymentAnnounced(invoice, caseNumber, PURCHASE_ORDER, "PO-5"));
    assertThat(invoices.invoice(invoice).announcement())
        .isEqualTo(new InvoiceView.Announcement(PURCHASE_ORDER, "PO-5", TODAY));
    assertThat(invoices.invoice(invoice).isOpen()).isTrue();
  }

  @Test
  void nothingIsAnnouncedForAPaidInvoice(AssertablePublishedEvents events) throws Exception {
    var invoice = issue(false);
    invoices.recordPayment(invoice, check("350.00", "1023"));

    invoices.announce(invoice, CHECK, "1024");

    assertThat(events.ofType(PaymentAnnounced.class)).isEmpty();
  }

  @Test
  void aCardPaymentSettlesTheInvoice() throws Exception {
    var invoice = issue(false);
    var checkout = checkouts.start(invoice);

    checkouts.pay(checkout.id());
    checkouts.pay(checkout.id());

    assertThat(checkout.path()).isEqualTo("/sandbox-cashier/" + checkout.id());
    assertThat(checkout.payer()).isEqualTo(CANDIDATE);
    assertThat(checkouts.find(checkout.id()).orElseThrow().state()).isEqualTo(Checkout.State.PAID);
    assertThat(invoices.isSettled(invoice)).isTrue();
    assertThat(invoices.invoice(invoice).payments()).hasSize(1);
    assertBooksAgree();
  }

  @Test
  void theCashierOpenedTwiceIsOneVisit() throws Exception {
    var invoice = issue(false);

    assertThat(checkouts.start(invoice).id()).isEqualTo(checkouts.start(invoice).id());
  }

  @Test
  void theCashierAsksForWhatIsStillOpen() throws Exception {
    var invoice = issue(false);
    var before = checkouts.start(invoice);
    invoices.recordPayment(invoice, check("50.00", "1025"));

    var after = checkouts.start(invoice);

    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(after.amount()).isEqualTo(usd("300.00"));
    assertThat(checkouts.find(before.id()).orElseThrow().state())
        .isEqualTo(Checkout.State.CANCELLED);
  }

  @Test
  void aDeclinedCardMovesNoMoney() throws Exception {
    var invoice = issue(false);
    var checkout = checkouts.start(invoice);

    checkouts.decline(checkout.id());
    checkouts.pay(checkout.id());

    assertThat(invoices.invoice(invoice).payments()).isEmpty();
    assertThat(checkouts.find(checkout.id()).orElseThrow().state())
        .isEqualTo(Checkout.State.DECLINED);
    assertThat(checkouts.start(invoice).id()).isNotEqualTo(checkout.id());
  }

  @Test
  void theCashierOpensOnlyWhileSomethingIsOpen() {
    var invoice = issue(false);
    invoices.cancel(invoice, "Not paid in time.");

    assertThatThrownBy(() -> checkouts.start(invoice)).isInstanceOf(CheckoutRefused.class);
  }

  @Test
  void aCardPaidTwiceByTwoAtOnceIsOnePayment() throws Exception {
    var invoice = issue(false);
    var checkout = checkouts.start(invoice).id();

    for (var outcome : atOnce(() -> checkouts.pay(checkout), () -> checkouts.pay(checkout))) {
      assertThat(outcome.get().state()).isEqualTo(Checkout.State.PAID);
    }

    assertThat(invoices.invoice(invoice).payments()).hasSize(1);
    assertBooksAgree();
  }

  @Test
  void aCardPaymentAfterCancellationGoesBackAtOnce(AssertablePublishedEvents events)
      throws Exception {
    var invoice = issue(false);
    var checkout = checkouts.start(invoice);
    invoices.cancel(invoice, "Not paid in time.");

    checkouts.pay(checkout.id());

    var view = invoices.invoice(invoice);
    assertThat(view.state()).isEqualTo(CANCELLED);
    assertThat(view.payments().get(0).returned()).isEqualTo(usd("350.00"));
    assertThat(view.refunds().get(0).by()).isEqualTo(CARD);
    assertThat(view.refunds().get(0).madeOn()).isEqualTo(TODAY);
    assertThat(view.owedByCheck()).isEqualTo(usd("0.00"));
    assertThat(events.ofType(InvoiceSettled.class)).isEmpty();
    assertThat(events.ofType(PaymentReceived.class)).isEmpty();
    assertThat(events.ofType(RefundMade.class)).hasSize(1);
    assertBooksAgree();
  }

  @Test
  void whatACardBringsBeyondTheOpenAmountGoesBackAtOnce(AssertablePublishedEvents events)
      throws Exception {
    var invoice = issue(false);
    var checkout = checkouts.start(invoice);
    invoices.recordPayment(invoice, check("100.00", "1026"));

    checkouts.pay(checkout.id());

    var view = invoices.invoice(invoice);
    assertThat(view.state()).isEqualTo(PAID);
    assertThat(view.paid()).isEqualTo(usd("350.00"));
    assertThat(events.ofType(RefundMade.class))
        .extracting(RefundMade::amount)
        .containsExactly(usd("100.00"));
    assertBooksAgree();

    var outcome = invoices.refundInFull(invoice, "You withdrew your application.");

    assertThat(outcome).isEqualTo(new RefundOutcome(usd("250.00"), usd("100.00")));
    assertBooksAgree();
  }

  @Test
  void aRenewalPaidTwiceKeepsOneFeeAndGivesTheOtherBack(AssertablePublishedEvents events)
      throws Exception {
    var number = CaseNumber.of("N-2026-%05d".formatted(CASES.incrementAndGet()));
    var invoice = invoices.issueCourseRenewal(number, CANDIDATE, TODAY);
    assertThat(invoices.issueCourseRenewal(number, CANDIDATE, TODAY)).isEqualTo(invoice);
    var checkout = checkouts.start(invoice);
    invoices.recordPayment(invoice, check("100.00", "3301"));

    checkouts.pay(checkout.id());
    assertThatThrownBy(() -> invoices.recordPayment(invoice, check("100.00", "3302")))
        .isInstanceOf(PaymentRefused.class);

    var view = invoices.invoice(invoice);
    assertThat(view.state()).isEqualTo(PAID);
    assertThat(view.paid()).isEqualTo(usd("100.00"));
    assertThat(view.payments()).as("both are recorded").hasSize(2);
    assertThat(events.ofType(RefundMade.class))
        .extracting(RefundMade::amount)
        .containsExactly(usd("100.00"));
    assertBooksAgree();
  }

  @Test
  void aFullRefundGoesBackToTheCard(AssertablePublishedEvents events) throws Exception {
    var invoice = issue(false);
    var caseNumber = invoices.invoice(invoice).caseNumber();
    checkouts.pay(checkouts.start(invoice).id());

    var outcome = invoices.refundInFull(invoice, "You are not eligible yet.");

    assertThat(outcome).isEqualTo(new RefundOutcome(usd("350.00"), usd("0.00")));
    assertThat(invoices.isSettled(invoice)).isFalse();
    assertThat(invoices.invoice(invoice).state()).isEqualTo(REFUNDED);
    assertThat(events.ofType(RefundMade.class))
        .containsExactly(
            new RefundMade(invoice, caseNumber, usd("350.00"), "You are not eligible yet."));
    assertThat(invoices.refundInFull(invoice, "Again.")).isEqualTo(outcome);
    assertThat(events.ofType(RefundMade.class)).hasSize(1);
    assertBooksAgree();
  }

  @Test
  void whatCameByCheckIsOwedUntilACheckIsSent(AssertablePublishedEvents events) throws Exception {
    var invoice = issue(false);
    invoices.recordPayment(invoice, check("350.00", "1027"));

    var outcome = invoices.refundInFull(invoice, "You are not eligible yet.");

    assertThat(outcome).isEqualTo(new RefundOutcome(usd("0.00"), usd("350.00")));
    assertThat(events.ofType(RefundMade.class)).isEmpty();

    invoices.recordRefundCheck(invoice, "9001", TODAY, STAFF);
    invoices.recordRefundCheck(invoice, "9001", TODAY, STAFF);

    var view = invoices.invoice(invoice);
    assertThat(view.owedByCheck()).isEqualTo(usd("0.00"));
    assertThat(view.refunds().get(0).reference()).isEqualTo("9001");
    assertThat(events.ofType(RefundMade.class)).hasSize(1);
    assertThatThrownBy(() -> invoices.recordRefundCheck(invoice, "9002", TODAY, STAFF))
        .isInstanceOf(IllegalStateException.class);
    assertBooksAgree();
  }

  @Test
  void theCardProviderIsAskedUnderTheSameKeyAgain() throws Exception {
    var invoice = issue(false);
    checkouts.pay(checkouts.start(invoice).id());
    var keys = new ArrayList<String>();
    doAnswer(
            call -> {
              keys.add(call.getArgument(0));
              if (keys.size() == 1) {
                throw new IllegalStateException("The provider is down");
              }
              return call.callRealMethod();
            })
        .when(cards)
        .giveBack(any(), any(), any());

    assertThatThrownBy(() -> invoices.refundInFull(invoice, "You withdrew."))
        .hasMessage("The provider is down");
    assertThat(invoices.isSettled(invoice)).isTrue();

    invoices.refundInFull(invoice, "You withdrew.");

    assertThat(keys).hasSize(2).containsOnly(keys.get(0));
    assertBooksAgree();
  }

  @Test
  void cancellingAPartlyPaidInvoiceOwesThatPartBack(AssertablePublishedEvents events)
      throws Exception {
    var invoice = issue(false);
    var caseNumber = invoices.invoice(invoice).caseNumber();
    invoices.recordPayment(invoice, check("100.00", "1028"));

    var outcome = invoices.cancel(invoice, "Not paid in time.");
    invoices.cancel(invoice, "Not paid in time.");

    assertThat(outcome.owedByCheck()).isEqualTo(usd("100.00"));
    assertThat(invoices.invoice(invoice).open()).isEqualTo(usd("0.00"));
    assertThat(events.ofType(InvoiceCancelled.class))
        .containsExactly(new InvoiceCancelled(invoice, caseNumber, "Not paid in time."));
    assertBooksAgree();
  }

  @Test
  void aRefundWhereNothingWasPaidIsACancellation() {
    var invoice = issue(false);

    var outcome = invoices.refundInFull(invoice, "You withdrew.");

    assertThat(outcome).isEqualTo(new RefundOutcome(usd("0.00"), usd("0.00")));
    assertThat(invoices.invoice(invoice).state()).isEqualTo(CANCELLED);
    assertBooksAgree();
  }

  @Test
  void payersFindTheirOwnInvoicesNewestFirst() {
    var person = PersonId.of("u7777");
    var first = invoices.issueEnrollment(newCase(), person, false, TODAY);
    var second = invoices.issueEnrollment(newCase(), person, false, TODAY);

    assertThat(invoices.ofPayer(person)).extracting(InvoiceView::id).containsExactly(second, first);
    assertThat(invoices.ofPayer(PersonId.of("u7778"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void theBooksAgreeWhateverHappens(long seed) {
    var random = new Random(seed);
    var ids = IntStream.range(0, 4).mapToObj(it -> issue(random.nextBoolean())).toList();
    var visits = new ArrayList<CheckoutId>();

    for (var step = 0; step < 60; step++) {
      anything(random, ids.get(random.nextInt(ids.size())), visits, seed + "-" + step);
      assertThat(trialTotal()).as("seed %s step %s", seed, step).isZero();
    }
    assertBooksAgree();
  }

  /** One step of somebody's day, possible or not; what is refused must leave no trace. */
  private void anything(Random random, InvoiceId invoice, List<CheckoutId> visits, String key) {
    var amount = new Money(BigDecimal.valueOf(1 + random.nextInt(20_000), 2), usd());
    try {
      switch (random.nextInt(9)) {
        case 0, 1 ->
            invoices.recordPayment(
                invoice, new NewPayment(CHECK, amount, "c" + key, TODAY, STAFF, "check-" + key));
        case 2 ->
            invoices.recordPayment(
                invoice,
                new NewPayment(PURCHASE_ORDER, amount, "PO", TODAY, STAFF, "order-" + key));
        case 3 ->
            invoices.recordPayment(
                invoice, new NewPayment(CARD, amount, "x" + key, TODAY, null, "card-" + key));
        case 4 -> visits.add(checkouts.start(invoice).id());
        case 5, 6 -> {
          if (!visits.isEmpty()) {
            checkouts.pay(visits.get(random.nextInt(visits.size())));
          }
        }
        case 7 -> {
          if (random.nextInt(4) == 0) {
            invoices.refundInFull(invoice, "You withdrew.");
          } else {
            invoices.announce(invoice, CHECK, key);
          }
        }
        default -> {
          if (random.nextInt(4) == 0) {
            invoices.cancel(invoice, "Not paid in time.");
          } else {
            invoices.recordRefundCheck(invoice, "r" + key, TODAY, STAFF);
          }
        }
      }
    } catch (PaymentRefused | CheckoutRefused | IllegalStateException refused) {
      assertThat(refused).hasMessageNotContaining("null");
    }
  }

  /** What the ledger says is what the invoices say. */
  private void assertBooksAgree() {
    var states = jdbc.queryForList("select distinct invoice_id from invoices", UUID.class);
    var views = states.stream().map(it -> invoices.invoice(new InvoiceId(it))).toList();

    assertThat(trialTotal()).isZero();
    assertThat(balance(Account.RECEIVABLE))
        .isEqualByComparingTo(sum(views.stream().map(it -> it.open().amount())));
    assertThat(balance(Account.REFUNDS_OWED).negate())
        .isEqualByComparingTo(sum(views.stream().map(it -> it.owedByCheck().amount())));
    assertThat(balance(Account.FEE_INCOME).negate())
        .isEqualByComparingTo(
            sum(
                views.stream()
                    .filter(it -> it.state() == OPEN || it.state() == PAID)
                    .map(it -> it.total().amount())));
    assertThat(balance(Account.CASH_CARD)).isEqualByComparingTo(cash(views, true));
    assertThat(balance(Account.CASH_CHECK)).isEqualByComparingTo(cash(views, false));
  }

  private BigDecimal cash(List<InvoiceView> views, boolean card) {
    var in =
        sum(
            views.stream()
                .flatMap(it -> it.payments().stream())
                .filter(it -> (it.method() == CARD) == card)
                .map(it -> it.amount().amount()));
    var out =
        sum(
            views.stream()
                .flatMap(it -> it.refunds().stream())
                .filter(it -> it.madeOn() != null && (it.by() == CARD) == card)
                .map(it -> it.amount().amount()));
    return in.subtract(out);
  }

  private BigDecimal balance(Account account) {
    return sum(
        ledger.trialBalance().stream()
            .filter(it -> it.account() == account)
            .map(it -> it.amount().amount()));
  }

  private BigDecimal trialTotal() {
    return sum(ledger.trialBalance().stream().map(it -> it.amount().amount()));
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private <T> List<Future<T>> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    var start = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      return threads.invokeAll(
          List.of(
              () -> {
                start.await();
                return one.call();
              },
              () -> {
                start.await();
                return other.call();
              }));
    } finally {
      threads.shutdown();
    }
  }

  private Callable<Void> recording(InvoiceId invoice, NewPayment payment) {
    return () -> {
      invoices.recordPayment(invoice, payment);
      return null;
    };
  }

  private boolean wasRefused(Future<?> outcome) {
    try {
      outcome.get();
      return false;
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(PaymentRefused.class);
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private InvoiceId issue(boolean member) {
    return invoices.issueEnrollment(newCase(), CANDIDATE, member, TODAY);
  }

  private static CaseNumber newCase() {
    return CaseNumber.of("C-2026-%05d".formatted(CASES.incrementAndGet()));
  }

  private static int numberOf(String invoice) {
    return Integer.parseInt(invoice.substring("I-2026-".length()));
  }

  private static NewPayment check(String amount, String number) {
    return new NewPayment(CHECK, usd(amount), number, TODAY, STAFF, "check-" + number);
  }

  private static NewPayment order(String amount, String number) {
    return new NewPayment(PURCHASE_ORDER, usd(amount), number, TODAY, STAFF, "order-" + number);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  private static Currency usd() {
    return Currency.getInstance("USD");
  }

  @TestConfiguration
  static class Program {

    @Bean
    Rulebook rulebook() {
      return Rulebook.read("classpath:program/");
    }

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-03-09T15:00:00Z"), ZoneId.of("America/Chicago"));
    }
  }
}
