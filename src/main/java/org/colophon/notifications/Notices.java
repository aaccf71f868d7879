package org.colophon.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices to people and keeps them as they were written (R75). */
@Service
@Transactional
public class Notices {

  private final Outbox outbox;
  private final NoticeWriter writer;
  private final CalendarWriter calendars;
  private final MailTransport transport;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(
      Outbox outbox,
      NoticeWriter writer,
      CalendarWriter calendars,
      MailTransport transport,
      ApplicationEventPublisher events,
      Clock clock) {
    this.outbox = outbox;
    this.writer = writer;
    this.calendars = calendars;
    this.transport = transport;
    this.events = events;
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
   * The notices that did not get to their reader: given up, or waiting for another try. Newest
   * first.
   *
   * @param page which page, from 0
   * @param size notices on a page, 1 to 200
   */
  @Transactional(readOnly = true)
  public NoticePage undelivered(int page, int size) {
    return new NoticePage(
        outbox.undelivered(Math.multiplyExact(page, size), size),
        outbox.countUndelivered(),
        page,
        size);
  }

  /** When each of these cases was last sent one of these templates; no entry where never. */
  @Transactional(readOnly = true)
  public Map<CaseNumber, Instant> last(Collection<CaseNumber> cases, Set<String> templates) {
    return outbox.last(cases, templates);
  }

  /**
   * Sends a notice once more, as it was written; one that waits after a failure is tried at once.
   *
   * @param stamp how far it had got when somebody decided to send it again
   * @param by who decided it
   * @return false, and nothing is sent, when it has moved on meanwhile: a second click sends
   *     nothing
   * @throws IllegalArgumentException when there is no such notice
   */
  public boolean resend(NoticeId notice, String stamp, PersonId by) {
    return release(notice, stamp, by, null);
  }

  /**
   * The same to a corrected address.
   *
   * @throws IllegalArgumentException when the address is none, or the notice opens an account: such
   *     a letter goes to nobody else
   */
  public boolean resendTo(String address, NoticeId notice, String stamp, PersonId by) {
    requireAddress(address, "Notice " + notice + " was to be sent to no address");
    if (NoticeTemplate.named(outbox.find(notice).orElseThrow().template()).isAboutAccess()) {
      throw new IllegalArgumentException("Notice " + notice + " goes to its own address only");
    }
    return release(notice, stamp, by, address);
  }

  private boolean release(
      NoticeId id, String stamp, PersonId by, @Nullable String correctedAddress) {
    var notice = outbox.find(id).orElseThrow(() -> new IllegalArgumentException("No notice " + id));
    var released = outbox.release(id, stamp, correctedAddress, clock.instant());
    if (released) {
      events.publishEvent(
          new NoticeResent(
              id, notice.caseNumber(), notice.subject(), by, correctedAddress != null));
    }
    return released;
  }

  /**
   * Takes away everything that was ever written to somebody without an account: it is kept only as
   * long as they have to do with the program (R71).
   *
   * @param outsider the number under which it was written
   */
  public void forget(UUID outsider) {
    outbox.forget(outsider);
  }

  /** Whether a mail can be addressed like this; nobody knows whether it arrives. */
  public static boolean canReach(String address) {
    try {
      new InternetAddress(address, true);
      return address.length() <= 254;
    } catch (AddressException e) {
      return false;
    }
  }

  /** Whether mails go into a folder because no mail server is set. */
  public boolean mailsStayHere() {
    return transport.staysHere();
  }

  private NoticeId writeNew(NewNotice notice) {
    requireAddress(notice.address(), "Notice " + notice.key() + " has no valid address");
    var text =
        writer.write(NoticeTemplate.named(notice.template()), notice.model(), notice.caseNumber());
    var id = NoticeId.next();
    var calendar =
        notice.calendar() == null
            ? null
            : calendars.write(notice.calendar(), notice.recipientName(), notice.address());
    return outbox.add(id, notice, text, calendar, clock.instant())
        ? id
        : outbox.withKey(notice.key()).orElseThrow();
  }

  private static void requireAddress(String address, String otherwise) {
    if (!canReach(address)) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
