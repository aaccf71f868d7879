package org.colophon.fees.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colophon.program.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the books: entries that come to zero in every currency and stay as written. The database
 * refuses anything else, whoever writes it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Ledger(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Books an entry. Postings of zero are left out; an entry of nothing else is not booked.
   *
   * @param text what happened, without personal data
   * @throws IllegalArgumentException when the postings do not come to zero
   */
  public void book(Cause cause, String text, List<Posting> postings) {
    var written = postings.stream().filter(it -> !it.amount().isZero()).toList();
    if (!isBalanced(written)) {
      throw new IllegalArgumentException("Off balance: " + cause + " " + written);
    }
    if (!written.isEmpty()) {
      var entry = UUID.randomUUID();
      writeEntry(entry, cause, text, written.size());
      writePostings(entry, written);
    }
  }

  /** What every account stands at, by currency; all of them together come to zero. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Balance> trialBalance() {
    return jdbc.query(
        """
        select account, currency, sum(amount) as amount from ledger_postings
        group by account, currency order by currency, account
        """,
        (row, number) ->
            new Balance(
                Account.valueOf(row.getString("account")),
                new Money(
                    row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")))));
  }

  private void writeEntry(UUID entry, Cause cause, String text, int postings) {
    jdbc.update(
        """
        insert into ledger_entries
          (entry_id, cause, invoice_id, payment_id, refund_id, text, booked_on, booked_at, posting_count)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry,
        cause.kind().name(),
        cause.invoice(),
        cause.payment(),
        cause.refund(),
        text,
        LocalDate.now(clock),
        Timestamp.from(clock.instant()),
        postings);
  }

  private void writePostings(UUID entry, List<Posting> postings) {
    jdbc.batchUpdate(
        "insert into ledger_postings (entry_id, position, account, amount, currency)"
            + " values (?, ?, ?, ?, ?)",
        IntStream.range(0, postings.size())
            .mapToObj(at -> row(entry, at, postings.get(at)))
            .toList());
  }

  private static Object[] row(UUID entry, int position, Posting posting) {
    return new Object[] {
      entry,
      position,
      posting.account().name(),
      posting.amount().amount(),
      posting.amount().currency().getCurrencyCode()
    };
  }

  private static boolean isBalanced(List<Posting> postings) {
    return postings.stream()
        .map(Posting::amount)
        .collect(Collectors.toMap(Money::currency, it -> it, Money::plus))
        .values()
        .stream()
        .allMatch(Money::isZero);
  }

  /**
   * What one account stands at.
   *
   * @param amount debits less credits
   */
  public record Balance(Account account, Money amount) {}
}
