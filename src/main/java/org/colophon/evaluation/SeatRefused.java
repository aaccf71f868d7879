package org.colophon.evaluation;

/** Says why somebody may not sit on a seat; the message is a sentence to them. */
public class SeatRefused extends Exception {

  public SeatRefused(String reason) {
    super(reason);
  }
}
