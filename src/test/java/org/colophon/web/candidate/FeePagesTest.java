package org.colophon.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseKind;
import org.colophon.cases.CaseNumber;
import org.colophon.cases.CaseStanding;
import org.colophon.cases.CaseView;
import org.colophon.cases.Cases;
import org.colophon.cases.WaitsOn;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.Checkout;
import org.colophon.fees.CheckoutId;
import org.colophon.fees.CheckoutRefused;
import org.colophon.fees.FeeKind;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceState;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.fees.PaymentMethod;
import org.colophon.program.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({FeePage.class, FeeAnnouncementPage.class, FeeReceiptPage.class})
@Import({FeeInvoices.class, FeePagesTest.Frame.class})
class FeePagesTest {

  static final PersonId RUTH = PersonId.of("u1001");
  static final CaseNumber CASE = CaseNumber.of("C-2026-00042");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  final InvoiceId id = InvoiceId.next();

  @Autowired MockMvcTester pages;
  @MockitoBean Invoices invoices;
  @MockitoBean CardCheckouts checkouts;
  @MockitoBean Cases cases;
  @MockitoBean Accounts accounts;

  @BeforeEach
  void ruth() {
    when(checkouts.offered()).thenReturn(true);
    when(accounts.person(RUTH))
        .thenReturn(new Person(RUTH, "ruth@library.example", "Ruth", "Alvarez", true, Set.of()));
  }

  @Test
  void saysWhatIsOwedAndWhy() {
    given(invoice(InvoiceState.OPEN, "0.00", List.of()));

    assertThat(get("/fee"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Still to pay: 325.00 USD",
            "Invoice I-2026-00042, issued on March 9, 2026",
            "Enrollment fee for ALA members",
            "Price with a valid member number",
            "Ruth Alvarez",
            "class=\"status waiting\"",
            "href=\"/rules#fees.enrollment-member\"",
            "value=\"card\"",
            "value=\"check\"",
            "value=\"purchase-order\"")
        .doesNotContain(
            "Receipt to print", "error-summary", "What goes back", "What you have paid");
  }

  @Test
  void offersNoCardWhereNoneAreTaken() {
    when(checkouts.offered()).thenReturn(false);
    given(invoice(InvoiceState.OPEN, "0.00", List.of()));

    assertThat(get("/fee")).bodyText().contains("value=\"check\"").doesNotContain("value=\"card\"");
  }

  @Test
  void showsWhatIsPaidAndWhatIsLeft() {
    given(invoice(InvoiceState.OPEN, "175.00", List.of(check("175.00"))));

    assertThat(get("/fee"))
        .bodyText()
        .contains("Still to pay: 150.00 USD", "What you have paid", "175.00 USD", "1017");
  }

  @Test
  void saysClearlyThatItIsPaidAndWhatHappensNext() {
    given(invoice(InvoiceState.PAID, "325.00", List.of(check("325.00"))));
    when(cases.find(CASE)).thenReturn(Optional.of(inReview()));

    assertThat(get("/fee"))
        .bodyText()
        .contains(
            "Your fee of 325.00 USD is paid. Thank you.",
            "class=\"status done\"",
            "What happens next",
            "We read your application.",
            "April 8, 2026",
            "href=\"/fee/receipt\"")
        .doesNotContain("How do you want to pay?", "Still to pay");
  }

  /** A check takes weeks: until it comes the other fee could else not be paid, and lapse. */
  @Test
  void whatIsAnnouncedDoesNotKeepAnotherFeeFromBeingPaid() {
    var other = open("I-2026-00050", null);
    given(
        other,
        open("I-2026-00043", new InvoiceView.Announcement(PaymentMethod.CHECK, "1017", TODAY)));

    assertThat(get("/fee"))
        .bodyText()
        .contains("Invoice I-2026-00050, issued on", "I-2026-00043, March 9, 2026: To be paid");

    given(open("I-2026-00043", new InvoiceView.Announcement(PaymentMethod.CHECK, "1017", TODAY)));

    assertThat(get("/fee")).bodyText().contains("Invoice I-2026-00043, issued on", "1017");
  }

  private InvoiceView open(String number, InvoiceView.@Nullable Announcement announcement) {
    return new InvoiceView(
        InvoiceId.next(),
        number,
        CASE,
        RUTH,
        FeeKind.ENROLLMENT,
        InvoiceState.OPEN,
        lines(),
        usd("325.00"),
        usd("0.00"),
        usd("325.00"),
        TODAY,
        null,
        announcement,
        List.of(),
        List.of(),
        usd("0.00"),
        null);
  }

  @Test
  void saysWhereNothingWasChargedYet() {
    given();

    assertThat(get("/fee"))
        .hasStatusOk()
        .bodyText()
        .contains("There is no fee to pay at the moment.");
  }

  @Test
  void saysWhyAndHowAPaymentGoesBack() {
    given(
        new InvoiceView(
            id,
            "I-2026-00042",
            CASE,
            RUTH,
            FeeKind.ENROLLMENT,
            InvoiceState.REFUNDED,
            lines(),
            usd("325.00"),
            usd("325.00"),
            usd("0.00"),
            TODAY,
            TODAY,
            null,
            List.of(check("325.00")),
            List.of(
                new InvoiceView.Refund(
                    PaymentMethod.CHECK, usd("325.00"), "You withdrew.", null, null)),
            usd("325.00"),
            "You withdrew."));

    assertThat(get("/fee"))
        .bodyText()
        .contains("Your payment goes back to you.", "You withdrew.", "Not sent yet", "Refunded")
        .doesNotContain("How do you want to pay?");
  }

  @Test
  void cardLeadsToTheCashier() throws CheckoutRefused {
    given(invoice(InvoiceState.OPEN, "0.00", List.of()));
    var checkout = CheckoutId.next();
    when(checkouts.start(id))
        .thenReturn(
            new Checkout(
                checkout,
                id,
                "I-2026-00042",
                RUTH,
                usd("325.00"),
                Checkout.State.STARTED,
                "/sandbox-cashier/" + checkout));

    assertThat(post("/fee", "method", "card")).hasRedirectedUrl("/sandbox-cashier/" + checkout);
  }

  @Test
  void theCashierThatCannotOpenSaysWhy() throws CheckoutRefused {
    given(invoice(InvoiceState.OPEN, "0.00", List.of()));
    when(checkouts.start(id)).thenThrow(new CheckoutRefused("Cards are not taken here."));

    var answer = post("/fee", "method", "card");

    assertThat(answer).hasRedirectedUrl("/fee");
    assertThat(answer.getMvcResult().getFlashMap().get("warning"))
        .isEqualTo("Cards are not taken here.");
  }

  @Test
  void noChoiceIsAskedForAtTheField() throws CheckoutRefused {
    given(invoice(InvoiceState.OPEN, "0.00", List.of()));

    assertThat(post("/fee", "other", ""))
        .bodyText()
        .contains("<title>Error:", "href=\"#method\"", "id=\"method-error\"")
        .containsOnlyOnce("id=\"method\"");
    verify(checkouts, never()).start(any());
  }

  @Test
  void aPaidInvoiceIsNotPaidAgain() throws CheckoutRefused {
    given(invoice(InvoiceState.PAID, "325.00", List.of(check("325.00"))));

    assertThat(post("/fee", "method", "card")).hasRedirectedUrl("/fee");
    assertThat(post("/fee/check", "reference", "1")).hasRedirectedUrl("/fee");
    assertThat(get("/fee/purchase-order")).hasRedirectedUrl("/fee");
    verify(checkouts, never()).start(any());
    verify(invoices, never()).announce(any(), any(), any());
  }

  @Test
  void theCheckPageSaysWhatToWriteOnIt() {
    given(invoice(InvoiceState.OPEN, "0.00", List.of()));

    assertThat(get("/fee/check"))
        .hasStatusOk()
        .bodyText()
        .contains("Send a check for 325.00 USD", "I-2026-00042", "href=\"/contact\"");
  }

  @Test
  void aCheckOnItsWayNeedsNoNumber() {
    given(invoice(InvoiceState.OPEN, "0.00", List.of()));

    assertThat(post("/fee/check", "reference", " ")).hasRedirectedUrl("/fee");

    verify(invoices).announce(id, PaymentMethod.CHECK, "");
  }

  @Test
  void anOrderOnItsWayNeedsItsNumber() {
    given(invoice(InvoiceState.OPEN, "0.00", List.of()));

    assertThat(post("/fee/purchase-order", "reference", " "))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Enter the number of the purchase order.", "href=\"#reference\"", "reference-error");
    verify(invoices, never()).announce(any(), any(), any());

    assertThat(post("/fee/purchase-order", "reference", " PO-5 ")).hasRedirectedUrl("/fee");
    verify(invoices).announce(id, PaymentMethod.PURCHASE_ORDER, "PO-5");
  }

  @Test
  void remindsOfWhatIsOnItsWay() {
    var open = invoice(InvoiceState.OPEN, "0.00", List.of());
    given(
        new InvoiceView(
            id,
            open.number(),
            CASE,
            RUTH,
            open.kind(),
            open.state(),
            open.lines(),
            open.total(),
            open.paid(),
            open.open(),
            TODAY,
            null,
            new InvoiceView.Announcement(PaymentMethod.PURCHASE_ORDER, "PO-<5>", TODAY),
            List.of(),
            List.of(),
            usd("0.00"),
            null));

    assertThat(get("/fee"))
        .bodyText()
        .contains("you told us that a purchase order with the number PO-&lt;5&gt; is on its way");
  }

  @Test
  void theReceiptNamesPayerAmountsAndDay() {
    given(invoice(InvoiceState.PAID, "325.00", List.of(check("325.00"))));

    assertThat(get("/fee/receipt"))
        .hasStatusOk()
        .bodyText()
        .contains("Receipt", "Ruth Alvarez", "March 9, 2026", "325.00 USD", "1017", "C-2026-00042");
  }

  @Test
  void noReceiptBeforeAllIsPaid() {
    given(invoice(InvoiceState.OPEN, "175.00", List.of(check("175.00"))));

    assertThat(get("/fee/receipt")).hasRedirectedUrl("/fee");
  }

  @Test
  void nobodyFindsTheReceiptOfSomebodyElse() {
    given(invoice(InvoiceState.PAID, "325.00", List.of(check("325.00"))));
    when(invoices.ofPayer(PersonId.of("u1002"))).thenReturn(List.of());

    assertThat(pages.get().uri("/fee/receipt?invoice=I-2026-00042").with(user("u1002").roles()))
        .hasStatus(404);
    assertThat(get("/fee/receipt?invoice=I-2026-00043")).hasStatus(404);
    assertThat(get("/fee/receipt?invoice=I-2026-00042")).hasStatusOk();
    verify(invoices, never()).invoice(any());
  }

  private void given(InvoiceView... own) {
    when(invoices.ofPayer(RUTH)).thenReturn(List.of(own));
  }

  private MvcTestResult get(String address) {
    return pages.get().uri(address).with(user("u1001").roles()).exchange();
  }

  private MvcTestResult post(String address, String field, String value) {
    return pages
        .post()
        .uri(address)
        .param(field, value)
        .with(user("u1001").roles())
        .with(csrf())
        .exchange();
  }

  private InvoiceView invoice(InvoiceState state, String paid, List<InvoiceView.Payment> payments) {
    var total = usd("325.00");
    return new InvoiceView(
        id,
        "I-2026-00042",
        CASE,
        RUTH,
        FeeKind.ENROLLMENT,
        state,
        lines(),
        total,
        usd(paid),
        total.minus(usd(paid)),
        TODAY,
        state == InvoiceState.PAID ? TODAY : null,
        null,
        payments,
        List.of(),
        usd("0.00"),
        null);
  }

  private static List<InvoiceView.Line> lines() {
    return List.of(
        new InvoiceView.Line(
            "Enrollment fee for ALA members",
            "Price with a valid member number, in force on March 9, 2026",
            "fees.enrollment-member",
            usd("325.00")));
  }

  private static InvoiceView.Payment check(String amount) {
    return new InvoiceView.Payment(
        PaymentMethod.CHECK, usd(amount), usd("0.00"), "1017", TODAY, PersonId.of("u2001"));
  }

  private static CaseView inReview() {
    return new CaseView(
        CASE,
        CaseKind.CANDIDACY,
        RUTH,
        "Ruth Alvarez",
        CaseStanding.OPEN,
        "Admission review",
        WaitsOn.PROGRAM_OFFICE,
        LocalDate.of(2026, 4, 8),
        "We read your application.",
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        null);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  @TestConfiguration
  @ComponentScan(
      basePackages = "org.colophon.web",
      useDefaultFilters = false,
      includeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = "org\\.colophon\\.web\\.(Texts|Dates|Imprint)"))
  static class Frame {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-03-09T15:00:00Z"), ZoneId.of("America/Chicago"));
    }
  }
}
