package org.colophon.notifications;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Puts mails into a folder, one {@code .eml} file each, while no mail server is set. */
class FolderTransport implements MailTransport {

  /** Letters are nobody else's business; Windows has no such modes. */
  private static final FileAttribute<?>[] FOR_OURSELVES =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {asFileAttribute(fromString("rwx------"))}
          : new FileAttribute<?>[0];

  private final Path folder;
  private final String refusedDomain;
  private final DateTimeFormatter time;

  FolderTransport(Path folder, String refusedDomain, ZoneId zone) {
    this.folder = folder;
    this.refusedDomain = refusedDomain;
    this.time = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(zone);
  }

  /** The same notice always goes into the same file, so a repetition leaves no second one. */
  @Override
  public void send(OutgoingMail mail, MimeMessage message) throws MailNotTaken {
    if (!refusedDomain.isEmpty() && mail.address().endsWith("@" + refusedDomain)) {
      throw new MailNotTaken("550 5.1.1 The mailbox " + mail.address() + " does not exist");
    }
    try {
      Files.createDirectories(folder, FOR_OURSELVES);
      var part = Files.createTempFile(folder, "mail", ".part");
      try (var out = Files.newOutputStream(part)) {
        message.writeTo(out);
      }
      Files.move(
          part,
          folder.resolve(name(mail)),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | MessagingException e) {
      throw new MailNotTaken(e);
    }
  }

  @Override
  public boolean staysHere() {
    return true;
  }

  private String name(OutgoingMail mail) {
    return "%s-%s-%s.eml"
        .formatted(
            time.format(mail.writtenAt()),
            mail.template(),
            mail.notice().toString().substring(0, 8));
  }
}
