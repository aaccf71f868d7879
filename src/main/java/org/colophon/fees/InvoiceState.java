package org.colophon.fees;

/** Where an invoice stands. */
public enum InvoiceState {

  /** Not covered yet; part of it may be paid. */
  OPEN,

  /** Covered in full. */
  PAID,

  /** Called off before it was covered; what had been paid goes back. */
  CANCELLED,

  /** Everything that was paid goes back, or already went back. */
  REFUNDED
}
