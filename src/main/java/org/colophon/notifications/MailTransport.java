package org.colophon.notifications;

import jakarta.mail.internet.MimeMessage;

/** The way mails leave. */
interface MailTransport {

  /**
   * Hands a message over.
   *
   * @throws MailNotTaken when it is not taken now; it may be later
   */
  void send(OutgoingMail mail, MimeMessage message) throws MailNotTaken;

  /** Whether mails stay on this machine because no mail server is set. */
  boolean staysHere();
}
