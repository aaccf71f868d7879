package org.colophon.fees.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colophon.fees.ledger.Account.CASH_CARD;
import static org.colophon.fees.ledger.Account.FEE_INCOME;
import static org.colophon.fees.ledger.Account.RECEIVABLE;
import static org.colophon.fees.ledger.Posting.credit;
import static org.colophon.fees.ledger.Posting.debit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.colophon.program.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to the ledger past our code: what must hold is held by the database. */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import(Ledger.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "camunda.bpm.enabled=false")
class LedgerTest {

  @Autowired Ledger ledger;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  final UUID invoice = UUID.randomUUID();

  @BeforeEach
  void anInvoice() {
    jdbc.update(
        """
        insert into invoices (invoice_id, number, case_number, kind, payer, state, total, paid,
          currency, rules_on, issued_on, version)
        values (?, ?, ?, 'ENROLLMENT', 'u1001', 'OPEN', 350, 0, 'USD', '2026-03-09', '2026-03-09', 0)
        """,
        invoice,
        invoice.toString().substring(0, 20),
        invoice.toString().substring(0, 20));
  }

  @Test
  void keepsABalancedEntry() {
    assertThatCode(() -> write("RECEIVABLE 350 USD", "FEE_INCOME -350 USD"))
        .doesNotThrowAnyException();

    assertThat(postings()).isEqualTo(2);
  }

  @Test
  void refusesAnEntryOffBalanceAtCommit() {
    assertThatThrownBy(() -> write("RECEIVABLE 350 USD", "FEE_INCOME -349.99 USD"))
        .hasMessageContaining("is off balance by 0.01 USD");

    assertThat(postings()).isZero();
  }

  @Test
  void refusesAnEntryThatBalancesOnlyAcrossCurrencies() {
    assertThatThrownBy(() -> write("RECEIVABLE 350 USD", "FEE_INCOME -350 EUR"))
        .hasMessageContaining("is off balance by");
  }

  @Test
  void refusesAnEntryWithOneSideOrNone() {
    assertThatThrownBy(() -> write("RECEIVABLE 350 USD")).hasMessageContaining("posting_count");
    assertThatThrownBy(this::write).hasMessageContaining("posting_count");
    assertThatThrownBy(() -> transaction.executeWithoutResult(it -> entry(2)))
        .hasMessageContaining("does not have the postings it was written with");
  }

  @Test
  void refusesAnAccountItDoesNotKeep() {
    assertThatThrownBy(() -> write("PETTY_CASH 350 USD", "FEE_INCOME -350 USD"))
        .hasMessageContaining("ledger_postings_account");
  }

  @Test
  void refusesPostingsAddedLater() {
    var entry = write("RECEIVABLE 350 USD", "FEE_INCOME -350 USD");

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    it -> {
                      posting(entry, 2, "CASH_CARD 10 USD");
                      posting(entry, 3, "RECEIVABLE -10 USD");
                    }))
        .hasMessageContaining("does not have the postings it was written with");
    assertThat(postings()).isEqualTo(2);
  }

  @Test
  void refusesToChangeOrRemoveWhatIsWritten() {
    write("RECEIVABLE 350 USD", "FEE_INCOME -350 USD");

    for (var statement :
        List.of(
            "update ledger_postings set amount = amount * 2",
            "update ledger_entries set text = 'other'",
            "delete from ledger_postings",
            "delete from ledger_entries",
            "truncate ledger_postings",
            "truncate ledger_entries cascade")) {
      assertThatThrownBy(() -> jdbc.execute(statement)).hasMessageContaining("append-only");
    }
    assertThat(postings()).isEqualTo(2);
  }

  @Test
  void refusesAnEntryWithoutItsCause() {
    assertThatThrownBy(
            () ->
                book(
                    Cause.invoiceIssued(UUID.randomUUID()),
                    debit(RECEIVABLE, usd("1.00")),
                    credit(FEE_INCOME, usd("1.00"))))
        .hasMessageContaining("ledger_entries_invoice_id_fkey");
    assertThatThrownBy(
            () ->
                book(
                    Cause.paymentReceived(invoice, UUID.randomUUID()),
                    debit(CASH_CARD, usd("1.00")),
                    credit(RECEIVABLE, usd("1.00"))))
        .hasMessageContaining("ledger_entries_payment_id_fkey");
  }

  @Test
  void booksACauseOnce() {
    var cause = Cause.invoiceIssued(invoice);
    book(cause, debit(RECEIVABLE, usd("1.00")), credit(FEE_INCOME, usd("1.00")));

    assertThatThrownBy(
            () -> book(cause, debit(RECEIVABLE, usd("1.00")), credit(FEE_INCOME, usd("1.00"))))
        .hasMessageContaining("ledger_entries_once");
  }

  @Test
  void booksNothingOffBalance() {
    assertThatThrownBy(
            () ->
                book(
                    Cause.invoiceIssued(invoice),
                    debit(RECEIVABLE, usd("2.00")),
                    credit(FEE_INCOME, usd("1.00"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void booksNothingWhereNothingMoved() {
    book(
        Cause.invoiceIssued(invoice),
        debit(RECEIVABLE, usd("0.00")),
        credit(FEE_INCOME, usd("0.00")));

    assertThat(postings()).isZero();
  }

  @Test
  void booksOnlyWithinSomebodysTransaction() {
    assertThatThrownBy(() -> ledger.book(Cause.invoiceIssued(invoice), "Issued", List.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private void book(Cause cause, Posting... postings) {
    transaction.executeWithoutResult(it -> ledger.book(cause, "A test", List.of(postings)));
  }

  /** Each posting as {@code ACCOUNT amount CURRENCY}. */
  private UUID write(String... postings) {
    return transaction.execute(
        it -> {
          var entry = entry(postings.length);
          IntStream.range(0, postings.length).forEach(at -> posting(entry, at, postings[at]));
          return entry;
        });
  }

  private UUID entry(int postings) {
    var entry = UUID.randomUUID();
    jdbc.update(
        """
        insert into ledger_entries
          (entry_id, cause, invoice_id, text, booked_on, booked_at, posting_count)
        values (?, 'INVOICE_ISSUED', ?, 'A test', '2026-03-09', '2026-03-09T15:00:00Z', ?)
        """,
        entry,
        invoice,
        postings);
    return entry;
  }

  private void posting(UUID entry, int position, String posting) {
    var parts = posting.split(" ");
    jdbc.update(
        "insert into ledger_postings (entry_id, position, account, amount, currency)"
            + " values (?, ?, ?, cast(? as numeric), ?)",
        entry,
        position,
        parts[0],
        parts[1],
        parts[2]);
  }

  private int postings() {
    return jdbc.queryForObject(
        "select count(*) from ledger_postings join ledger_entries using (entry_id)"
            + " where invoice_id = ?",
        Integer.class,
        invoice);
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  @TestConfiguration
  static class Time {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-03-09T15:00:00Z"), ZoneOffset.UTC);
    }
  }
}
