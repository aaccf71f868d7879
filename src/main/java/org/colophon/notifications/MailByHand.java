package org.colophon.notifications;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends mail by hand, at the time of the thread that does it, while the schedule rests. Made for
 * the demo, which plays years in seconds; what others write meanwhile leaves when the mail is given
 * back.
 */
@Component
public class MailByHand {

  private final Dispatcher dispatcher;
  private final Outbox outbox;
  private volatile boolean taken;

  MailByHand(Dispatcher dispatcher, Outbox outbox) {
    this.dispatcher = dispatcher;
    this.outbox = outbox;
  }

  /** Lets the schedule rest. */
  public void take() {
    taken = true;
  }

  /** Lets the schedule send again. */
  public void giveBack() {
    taken = false;
  }

  /**
   * Sends what is due at the thread's time.
   *
   * @return when a waiting notice is to be tried next
   */
  public Optional<Instant> send() {
    dispatcher.dispatchDue();
    return outbox.nextTry();
  }

  public boolean isTaken() {
    return taken;
  }
}
