package org.colophon.process.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.colophon.accounts.Accounts;
import org.colophon.courses.ProviderRole;
import org.colophon.courses.ProviderTokenMade;
import org.colophon.courses.Providers;
import org.colophon.courses.RepresentativeInvited;
import org.colophon.installation.Links;
import org.colophon.notifications.NewNotice;
import org.colophon.notifications.Notices;
import org.colophon.program.Rulebook;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters to those who shall act for a provider; they may have no account yet. */
@Component
class ProviderLetters {

  private final Notices notices;
  private final Accounts accounts;
  private final Links links;
  private final Rulebook rulebook;
  private final Providers providers;

  ProviderLetters(
      Notices notices, Accounts accounts, Links links, Rulebook rulebook, Providers providers) {
    this.notices = notices;
    this.accounts = accounts;
    this.links = links;
    this.rulebook = rulebook;
    this.providers = providers;
  }

  /** Filed under the one who invites, who finds no copy: the link in it is for another. */
  @EventListener
  void on(RepresentativeInvited event) {
    var invitation = event.invitation();
    notices.write(
        new NewNotice(
            "provider-invitation:%s:%d".formatted(invitation.id(), event.time()),
            event.by(),
            invitation.address(),
            invitation.name(),
            "provider-invitation",
            Map.of(
                "name", invitation.name(),
                "provider", invitation.providerName(),
                "inviter", accounts.person(event.by()).name(),
                "roles", invitation.roles().stream().map(ProviderLetters::role).toList(),
                "validUntil", lastDay(invitation.expiresAt()),
                "link", links.to("/provider/invitation?token={token}", event.token())),
            null));
  }

  /** To everybody who signs for the provider, its maker too: a token speaks in their name. */
  @EventListener
  void on(ProviderTokenMade event) {
    var provider = providers.find(event.by(), event.provider()).orElseThrow();
    provider.representatives().stream()
        .filter(it -> it.has(ProviderRole.OWNER) || it.has(ProviderRole.SIGNATORY))
        .map(it -> accounts.person(it.person()))
        .forEach(
            it ->
                notices.write(
                    new NewNotice(
                        "provider-token-made:%s:%s".formatted(event.token(), it.id().value()),
                        it.id(),
                        it.email(),
                        it.name(),
                        "provider-token-made",
                        Map.of(
                            "name", it.name(),
                            "provider", provider.name(),
                            "token", event.name(),
                            "by", accounts.person(event.by()).name(),
                            "validUntil", lastDay(event.expiresAt()),
                            "link", links.to("/provider/{id}/tokens", event.provider().toString())),
                        null)));
  }

  /** The last whole day on which the link is good. */
  private LocalDate lastDay(Instant end) {
    return LocalDate.ofInstant(end, rulebook.zone()).minusDays(1);
  }

  private static String role(ProviderRole role) {
    return switch (role) {
      case OWNER -> "Owner: decides who acts for the provider, and may do everything.";
      case AUTHOR -> "Author: writes proposals of courses.";
      case SIGNATORY ->
          "Signatory: submits proposals, confirms completions and speaks for the provider.";
    };
  }
}
