package org.colophon.appeals;

/** Says why an appeal cannot be carried on; the message is for the party. */
public class AppealClosed extends Exception {

  AppealClosed(String message) {
    super(message);
  }
}
