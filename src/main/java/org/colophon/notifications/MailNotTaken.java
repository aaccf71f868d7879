package org.colophon.notifications;

/** A mail was not taken; the message says why, for the program office. */
class MailNotTaken extends Exception {

  MailNotTaken(String reason) {
    super(reason);
  }

  MailNotTaken(Throwable cause) {
    super(reason(cause), cause);
  }

  private static String reason(Throwable cause) {
    var last = cause;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    return last.getClass().getSimpleName() + ": " + last.getMessage();
  }
}
