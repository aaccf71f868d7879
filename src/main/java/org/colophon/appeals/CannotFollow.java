package org.colophon.appeals;

/** Says why an outcome cannot be carried out; the message is for those who decide. */
public class CannotFollow extends Exception {

  public CannotFollow(String message) {
    super(message);
  }
}
