package org.colophon.fees;

/** Paying by card is not possible now; the message tells the payer why. */
public class CheckoutRefused extends Exception {

  public CheckoutRefused(String message) {
    super(message);
  }
}
