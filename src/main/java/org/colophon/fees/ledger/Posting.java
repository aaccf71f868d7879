package org.colophon.fees.ledger;

import org.colophon.program.Money;

/**
 * One side of an entry.
 *
 * @param amount positive on the debit side, negative on the credit side
 */
public record Posting(Account account, Money amount) {

  public static Posting debit(Account account, Money amount) {
    return new Posting(account, amount);
  }

  public static Posting credit(Account account, Money amount) {
    return new Posting(account, Money.zero(amount.currency()).minus(amount));
  }
}
