package org.colophon.notifications;

import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mails through the mail server that is set. */
class SmtpTransport implements MailTransport {

  private final JavaMailSender sender;

  SmtpTransport(JavaMailSender sender) {
    this.sender = sender;
    if (sender instanceof JavaMailSenderImpl settable) {
      neverWaitForEver(settable.getJavaMailProperties(), settable.getProtocol());
    }
  }

  @Override
  public void send(OutgoingMail mail, MimeMessage message) throws MailNotTaken {
    try {
      sender.send(message);
    } catch (MailException e) {
      throw new MailNotTaken(e);
    }
  }

  @Override
  public boolean staysHere() {
    return false;
  }

  /** Without these a server that stops answering would stop all mail (milliseconds). */
  private static void neverWaitForEver(Properties properties, String protocol) {
    var prefix = "mail." + (protocol == null ? "smtp" : protocol) + ".";
    properties.putIfAbsent(prefix + "connectiontimeout", "10000");
    properties.putIfAbsent(prefix + "timeout", "20000");
    properties.putIfAbsent(prefix + "writetimeout", "20000");
  }
}
