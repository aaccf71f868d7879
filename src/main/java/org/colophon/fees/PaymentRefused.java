package org.colophon.fees;

/** A payment cannot be recorded like this; the message tells the person who recorded it why. */
public class PaymentRefused extends Exception {

  public PaymentRefused(String message) {
    super(message);
  }
}
