package org.colophon.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, one notice at a time.
 *
 * <p>A notice is taken in hand in one transaction, sent outside any, and settled in another: no
 * connection waits for a mail server, each attempt is counted before it begins, and a listener that
 * fails cannot make a mail leave for ever. After a crash in between the notice is taken again when
 * its time in hand is over; its Message-ID stays the same.
 */
@Component
class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** Far longer than a mail server can take with the time limits of {@link SmtpTransport}. */
  private static final Duration IN_HAND = Duration.ofMinutes(15);

  private static final int FAILURES_IN_A_ROW = 3;

  private final Outbox outbox;
  private final MailComposer composer;
  private final MailTransport transport;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Dispatcher(
      Outbox outbox,
      MailComposer composer,
      MailTransport transport,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.outbox = outbox;
    this.composer = composer;
    this.transport = transport;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** Sends all that is due, or stops early when nothing gets through. */
  void dispatchDue() {
    var failures = 0;
    while (failures < FAILURES_IN_A_ROW) {
      var mail = take();
      if (mail.isEmpty()) {
        return;
      }
      failures = dispatch(mail.get()) ? 0 : failures + 1;
    }
  }

  private Optional<OutgoingMail> take() {
    var now = clock.instant();
    return Objects.requireNonNull(
        transaction.execute(status -> outbox.take(now, now.plus(IN_HAND))));
  }

  /** Whatever is the matter with one notice, the others must leave: so any failure is its own. */
  private boolean dispatch(OutgoingMail mail) {
    try {
      send(mail);
    } catch (MailNotTaken | RuntimeException e) {
      notSent(mail, e);
      return false;
    }
    transaction.executeWithoutResult(status -> sent(mail));
    return true;
  }

  private void send(OutgoingMail mail) throws MailNotTaken {
    if (RetryPolicy.isOver(mail.attempts())) {
      throw new MailNotTaken("The last attempt was interrupted");
    }
    transport.send(mail, composer.compose(mail));
  }

  private void sent(OutgoingMail mail) {
    if (outbox.markSent(mail.notice(), clock.instant())) {
      events.publishEvent(new NoticeSent(mail.notice(), mail.caseNumber(), mail.text().subject()));
    }
  }

  private void notSent(OutgoingMail mail, Exception e) {
    LOG.warn(
        "Attempt {} to send notice {} ({}) failed: {}",
        mail.attempts(),
        mail.notice(),
        mail.template(),
        NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
    transaction.executeWithoutResult(
        status ->
            RetryPolicy.delayAfter(mail.attempts())
                .ifPresentOrElse(
                    delay ->
                        outbox.retryAt(
                            mail.notice(),
                            clock.instant().plus(delay),
                            String.valueOf(e.getMessage())),
                    () -> gaveUp(mail, e)));
  }

  private void gaveUp(OutgoingMail mail, Exception e) {
    if (outbox.markFailed(mail.notice(), String.valueOf(e.getMessage()))) {
      events.publishEvent(
          new NoticeFailed(mail.notice(), mail.caseNumber(), mail.text().subject()));
    }
  }
}
