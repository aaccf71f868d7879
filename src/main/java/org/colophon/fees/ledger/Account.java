package org.colophon.fees.ledger;

/** What the ledger keeps a balance of. */
public enum Account {

  /** Charged and not covered yet. */
  RECEIVABLE,

  /** Came in by card, less what went back to cards. */
  CASH_CARD,

  /** Came in by check or on an order, less the checks sent. */
  CASH_CHECK,

  /** Fees charged, less those called off. */
  FEE_INCOME,

  /** Must go back and was not sent yet. */
  REFUNDS_OWED
}
