package org.colophon.process.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.colophon.accounts.AddressChangeRequested;
import org.colophon.accounts.AddressChanged;
import org.colophon.accounts.PasswordResetRequested;
import org.colophon.accounts.SignUpRepeated;
import org.colophon.accounts.SignUpRequested;
import org.colophon.installation.Links;
import org.colophon.notifications.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails about signing up and signing in; no process sends them, they follow the event at once. */
@Component
class AccountLetters {

  private final Envelope envelope;
  private final Notices notices;
  private final Links links;
  private final Clock clock;

  AccountLetters(Envelope envelope, Notices notices, Links links, Clock clock) {
    this.envelope = envelope;
    this.notices = notices;
    this.links = links;
    this.clock = clock;
  }

  @EventListener
  void on(SignUpRequested event) {
    notices.write(
        envelope.aboutAccount(
            event.person(),
            "confirm-address",
            UUID.randomUUID().toString(),
            links.to("/confirm?token={token}", event.token())));
  }

  /** At most one a day, so that nobody can fill somebody else's mailbox. */
  @EventListener
  void on(SignUpRepeated event) {
    notices.write(
        envelope.aboutAccount(
            event.person(),
            "address-known",
            LocalDate.now(clock).toString(),
            links.to("/sign-in")));
  }

  /** Goes to the new address, so that its link proves whose mailbox that is. */
  @EventListener
  void on(AddressChangeRequested event) {
    notices.write(
        envelope
            .aboutAccount(
                event.person(),
                "change-address",
                UUID.randomUUID().toString(),
                links.to("/confirm/address?token={token}", event.token()))
            .sentTo(event.address()));
  }

  /** Goes to the former address, in case it was not its owner. */
  @EventListener
  void on(AddressChanged event) {
    notices.write(
        envelope
            .aboutAccount(
                event.person(),
                "address-changed",
                UUID.randomUUID().toString(),
                links.to("/contact"))
            .sentTo(event.former()));
  }

  @EventListener
  void on(PasswordResetRequested event) {
    notices.write(
        envelope.aboutAccount(
            event.person(),
            "reset-password",
            UUID.randomUUID().toString(),
            links.to("/reset-password?token={token}", event.token())));
  }
}
