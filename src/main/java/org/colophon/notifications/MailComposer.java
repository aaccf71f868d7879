package org.colophon.notifications;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.apache.commons.codec.digest.DigestUtils;
import org.colophon.files.FileStore;
import org.springframework.stereotype.Component;

/** Makes a mail out of a notice: plain text and HTML side by side, then what is attached. */
@Component
class MailComposer {

  private static final Session SESSION = Session.getInstance(new Properties());

  private final NotificationSettings settings;
  private final FileStore files;
  private final Clock clock;

  MailComposer(NotificationSettings settings, FileStore files, Clock clock) {
    this.settings = settings;
    this.files = files;
    this.clock = clock;
  }

  /**
   * The message for a notice. Composed again it carries the same Message-ID, so a mailbox can tell
   * a repetition.
   *
   * @throws MailNotTaken when it cannot be made, for example because an address is not one
   */
  MimeMessage compose(OutgoingMail mail) throws MailNotTaken {
    try {
      var message = new MimeMessage(SESSION);
      message.setFrom(address(settings.officeAddress(), settings.officeName()));
      message.setRecipient(Message.RecipientType.TO, address(mail.address(), mail.recipientName()));
      message.setSubject(NoticeModel.onOneLine(mail.text().subject()), "UTF-8");
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setContent(content(mail));
      message.saveChanges();
      message.setHeader("Message-ID", messageId(mail));
      return message;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailNotTaken(e);
    }
  }

  private MimeMultipart content(OutgoingMail mail) throws MessagingException {
    var both = new MimeMultipart("alternative", part(mail, "plain"), part(mail, "html"));
    var calendar = mail.calendar();
    if (calendar != null) {
      both.addBodyPart(invitation(calendar));
    }
    if (mail.attachments().isEmpty() && calendar == null) {
      return both;
    }
    var letter = new MimeBodyPart();
    letter.setContent(both);
    var all = new MimeMultipart("mixed", letter);
    for (var attachment : mail.attachments()) {
      all.addBodyPart(part(attachment));
    }
    if (calendar != null) {
      all.addBodyPart(file(calendar));
    }
    return all;
  }

  private static MimeBodyPart part(OutgoingMail mail, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(
        subtype.equals("html") ? mail.text().html() : mail.text().text(), "UTF-8", subtype);
    return part;
  }

  /** What mail programs with a calendar act on by themselves. */
  private static MimeBodyPart invitation(String calendar) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + CalendarWriter.method(calendar))));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /** The same as a file, for everybody who opens it by hand. */
  private static MimeBodyPart file(String calendar) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8),
                "application/ics; name=\"" + CalendarWriter.FILE + '"')));
    part.setFileName(CalendarWriter.FILE);
    part.setDisposition(Part.ATTACHMENT);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private MimeBodyPart part(Attachment attachment) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new StoredContent(attachment)));
    part.setFileName(NoticeModel.onOneLine(attachment.name()));
    part.setDisposition(Part.ATTACHMENT);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static InternetAddress address(String address, String name)
      throws MessagingException, UnsupportedEncodingException {
    var internet = new InternetAddress(address, true);
    internet.setPersonal(NoticeModel.onOneLine(name), "UTF-8");
    return internet;
  }

  private String messageId(OutgoingMail mail) {
    var domain = settings.officeAddress().substring(settings.officeAddress().indexOf('@') + 1);
    return "<" + digest(mail.key() + "#" + mail.round()) + "@" + domain + ">";
  }

  private static String digest(String text) {
    return DigestUtils.sha256Hex(text).substring(0, 32);
  }

  /** The content of a stored file, read when the mail leaves. */
  private final class StoredContent implements DataSource {

    private final Attachment attachment;

    StoredContent(Attachment attachment) {
      this.attachment = attachment;
    }

    @Override
    public InputStream getInputStream() {
      return files.read(attachment.file());
    }

    @Override
    public OutputStream getOutputStream() {
      throw new UnsupportedOperationException("A stored file never changes");
    }

    @Override
    public String getContentType() {
      return attachment.contentType();
    }

    @Override
    public String getName() {
      return attachment.name();
    }
  }
}
