package org.colophon.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices to people and keeps them as they were written (R75). */
@Service
@Transactional
public class Notices {

  private final Outbox outbox;
  private final NoticeWriter writer;
  private final MailTransport transport;
  private final Clock clock;

  Notices(Outbox outbox, NoticeWriter writer, MailTransport transport, Clock clock) {
    this.outbox = outbox;
    this.writer = writer;
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * Writes a notice: its texts are made now and stay as they are; the mail leaves after the commit.
   * A second notice with the same key is not written.
   *
   * @return the notice with this key
   * @throws IllegalArgumentException when the template is unknown, the model lacks what it needs or
   *     the address is none
   */
  public NoticeId write(NewNotice notice) {
    return outbox.withKey(notice.key()).orElseGet(() -> writeNew(notice));
  }

  @Transactional(readOnly = true)
  public Optional<NoticeView> find(NoticeId notice) {
    return outbox.find(notice);
  }

  /**
   * The in-app copies of one person's notices, newest first. Those about getting into the account
   * are left out: a link to a new password has no place behind the sign-in.
   */
  @Transactional(readOnly = true)
  public List<NoticeView> of(PersonId recipient) {
    return outbox.of(recipient).stream()
        .filter(it -> !NoticeTemplate.named(it.template()).isAboutAccess())
        .toList();
  }

  /** The notices of one case, newest first. */
  @Transactional(readOnly = true)
  public List<NoticeView> ofCase(CaseNumber caseNumber) {
    return outbox.ofCase(caseNumber);
  }

  /** The newest notices to anyone, newest first. */
  @Transactional(readOnly = true)
  public List<NoticeView> latest(int limit) {
    return outbox.latest(limit);
  }

  /**
   * Sends a notice once more, as it was written; one that still waits is tried at once.
   *
   * @throws IllegalArgumentException when there is no such notice
   */
  public void resend(NoticeId notice) {
    if (!outbox.release(notice, clock.instant())) {
      throw new IllegalArgumentException("No notice " + notice);
    }
  }

  /** Whether mails go into a folder because no mail server is set. */
  public boolean mailsStayHere() {
    return transport.staysHere();
  }

  private NoticeId writeNew(NewNotice notice) {
    requireAddress(notice);
    var text =
        writer.write(NoticeTemplate.named(notice.template()), notice.model(), notice.caseNumber());
    var id = NoticeId.next();
    return outbox.add(id, notice, text, clock.instant())
        ? id
        : outbox.withKey(notice.key()).orElseThrow();
  }

  private static void requireAddress(NewNotice notice) {
    try {
      new InternetAddress(notice.address(), true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("Notice " + notice.key() + " has no valid address");
    }
  }
}
