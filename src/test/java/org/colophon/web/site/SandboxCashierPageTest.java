package org.colophon.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.fees.CardCheckouts;
import org.colophon.fees.Checkout;
import org.colophon.fees.Checkout.State;
import org.colophon.fees.CheckoutId;
import org.colophon.fees.InvoiceId;
import org.colophon.fees.InvoiceView;
import org.colophon.fees.Invoices;
import org.colophon.program.Money;
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

@WebMvcTest(SandboxCashierPage.class)
@Import(SandboxCashierPageTest.Frame.class)
class SandboxCashierPageTest {

  final CheckoutId id = CheckoutId.next();
  final InvoiceId invoice = InvoiceId.next();

  @Autowired MockMvcTester pages;
  @MockitoBean CardCheckouts checkouts;
  @MockitoBean Invoices invoices;

  @Test
  void saysThatItIsARehearsalAndAsksForNoCard() {
    given(State.STARTED, "350.00", cashier());

    assertThat(get("u1001"))
        .hasStatusOk()
        .bodyText()
        .contains("This is a rehearsal.", "Pay 350.00 USD", "I-2026-00042")
        .doesNotContain("type=\"text\"", "autocomplete=\"cc-", "Main\"");
  }

  @Test
  void nobodyElseFindsIt() {
    given(State.STARTED, "350.00", cashier());

    assertThat(get("u1002")).hasStatus(404);
    for (var what : new String[] {"pay", "decline", "cancel"}) {
      assertThat(post("u1002", what)).hasStatus(404);
    }
    verify(checkouts, never()).pay(any());
    verify(checkouts, never()).decline(any());
    verify(checkouts, never()).cancel(any());
  }

  @Test
  void anUnknownOrBrokenAddressFindsNothing() {
    when(checkouts.find(any())).thenReturn(Optional.empty());

    assertThat(get("u1001")).hasStatus(404);
    assertThat(pages.get().uri("/sandbox-cashier/1").with(user("u1001").roles())).hasStatus(404);
  }

  @Test
  void nothingIsThereWhereTheSandboxTakesNoCards() {
    given(State.STARTED, "350.00", "/fee");

    assertThat(get("u1001")).hasStatus(404);
    assertThat(post("u1001", "pay")).hasStatus(404);
  }

  @Test
  void paidLeadsBackToTheFee() {
    given(State.STARTED, "350.00", cashier());
    when(checkouts.pay(id)).thenReturn(checkout(State.PAID, cashier()));

    var answer = post("u1001", "pay");

    assertThat(answer).hasRedirectedUrl("/fee");
    assertThat(answer.getMvcResult().getFlashMap().get("notice"))
        .isEqualTo("Your card payment of 350.00 USD for invoice I-2026-00042 went through.");
  }

  @Test
  void declinedSaysThatNoMoneyMoved() {
    given(State.STARTED, "350.00", cashier());
    when(checkouts.decline(id)).thenReturn(checkout(State.DECLINED, cashier()));

    var answer = post("u1001", "decline");

    assertThat(answer).hasRedirectedUrl("/fee");
    assertThat(answer.getMvcResult().getFlashMap().get("warning").toString())
        .contains("No money moved");
    verify(checkouts, never()).pay(any());
  }

  @Test
  void aDeclineAfterThePaymentClaimsNothing() {
    given(State.PAID, "0.00", cashier());
    when(checkouts.decline(id)).thenReturn(checkout(State.PAID, cashier()));

    var answer = post("u1001", "decline");

    assertThat(answer.getMvcResult().getFlashMap().keySet()).isEmpty();
  }

  @Test
  void anEndedVisitOffersNoPayment() {
    given(State.PAID, "0.00", cashier());

    assertThat(get("u1001"))
        .bodyText()
        .contains("This payment of 350.00 USD went through.")
        .doesNotContain("/pay\"");
  }

  @Test
  void aVisitOverAnOldAmountOffersNoPayment() {
    given(State.STARTED, "250.00", cashier());

    assertThat(get("u1001"))
        .bodyText()
        .contains("The amount to pay has changed")
        .doesNotContain("/pay\"");
  }

  private void given(State state, String open, String path) {
    when(checkouts.find(id)).thenReturn(Optional.of(checkout(state, path)));
    var view = mock(InvoiceView.class);
    when(view.open()).thenReturn(Money.of(open, "USD"));
    when(invoices.invoice(invoice)).thenReturn(view);
  }

  private Checkout checkout(State state, String path) {
    return new Checkout(
        id, invoice, "I-2026-00042", PersonId.of("u1001"), Money.of("350.00", "USD"), state, path);
  }

  private String cashier() {
    return "/sandbox-cashier/" + id;
  }

  private MvcTestResult get(String person) {
    return pages.get().uri(cashier()).with(user(person).roles()).exchange();
  }

  private MvcTestResult post(String person, String what) {
    return pages
        .post()
        .uri(cashier() + "/" + what)
        .with(user(person).roles())
        .with(csrf())
        .exchange();
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
      return Clock.systemUTC();
    }
  }
}
