package org.colophon.fees;

import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives invoice numbers that run without gaps through each year, as auditors expect: the counter is
 * part of the transaction that issues the invoice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceNumbers {

  private final JdbcTemplate jdbc;

  InvoiceNumbers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until nobody else is issuing an invoice of that year. */
  void waitForTurn(int year) {
    jdbc.update(
        "insert into invoice_counters (year, last_number) values (?, 0) on conflict do nothing",
        year);
    jdbc.queryForObject(
        "select last_number from invoice_counters where year = ? for update", Integer.class, year);
  }

  /** The next number of a year, as {@code I-2026-00042}. */
  String next(int year) {
    var number =
        jdbc.queryForObject(
            "update invoice_counters set last_number = last_number + 1 where year = ?"
                + " returning last_number",
            Integer.class,
            year);
    return String.format(Locale.ROOT, "I-%04d-%05d", year, number);
  }
}
