package org.colophon.courses;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.SecretToken;
import org.colophon.program.ProgramCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the invitations to act for a provider. */
@Service
@Transactional
public class Invitations {

  private final InvitationRepository invitations;
  private final ProviderRepository providers;
  private final Accounts accounts;
  private final ProviderSettings settings;
  private final ApplicationEventPublisher events;
  private final ProgramCalendar calendar;

  Invitations(
      InvitationRepository invitations,
      ProviderRepository providers,
      Accounts accounts,
      ProviderSettings settings,
      ApplicationEventPublisher events,
      ProgramCalendar calendar) {
    this.invitations = invitations;
    this.providers = providers;
    this.accounts = accounts;
    this.settings = settings;
    this.events = events;
    this.calendar = calendar;
  }

  /**
   * Invites somebody to act for a provider and has a letter with a link sent.
   *
   * @param name of the person, for the letter
   * @param roles one or more
   */
  public InvitationId invite(
      PersonId by, ProviderId id, String name, EmailAddress address, Set<ProviderRole> roles)
      throws NotRepresentative, RoleMissing, InvitationRefused {
    return invite(by, owned(by, id), name, address, roles);
  }

  /** Invites the first owner of a provider that staff recorded; for people of the program only. */
  public InvitationId inviteOwner(PersonId staff, ProviderId id, String name, EmailAddress address)
      throws InvitationRefused {
    var provider = providers.lock(id).orElseThrow();
    if (provider.hasOwner()) {
      throw InvitationRefused.hasOwner();
    }
    return invite(staff, provider, name, address, Set.of(ProviderRole.OWNER));
  }

  private InvitationId invite(
      PersonId by, Provider provider, String name, EmailAddress address, Set<ProviderRole> roles)
      throws InvitationRefused {
    var known = accounts.byEmail(address.value());
    if (known.filter(it -> provider.representative(it.id()).isPresent()).isPresent()) {
      throw InvitationRefused.representsAlready(address.value());
    }
    if (open(provider.id()).stream().anyMatch(it -> it.address().equals(address.value()))) {
      throw InvitationRefused.invitedAlready(address.value());
    }
    var aDayAgo = calendar.now().minus(Duration.ofDays(1));
    if (invitations.countInvited(by, aDayAgo) >= settings.invitationsADay()) {
      throw InvitationRefused.tooMany();
    }
    var invitation =
        new Invitation(provider.id(), name.strip(), address, roles, by, calendar.now());
    return send(invitation, provider, by);
  }

  /** Sends the link again, a new one; the earlier one is good no more. */
  public void sendAgain(PersonId by, ProviderId id, InvitationId invitation)
      throws NotRepresentative, RoleMissing, InvitationRefused {
    var provider = owned(by, id);
    var known = known(by, id, invitation);
    if (!known.isOpen()) {
      return; // accepted or withdrawn meanwhile: the list shows it
    }
    if (known.timesSent() >= settings.timesSent()) {
      throw InvitationRefused.tooOften();
    }
    if (calendar.now().isBefore(known.sentAt().plus(settings.sendAgainAfter()))) {
      throw InvitationRefused.tooSoon();
    }
    send(known, provider, by);
  }

  /** Takes an invitation back; twice changes nothing. */
  public void withdraw(PersonId by, ProviderId id, InvitationId invitation)
      throws NotRepresentative, RoleMissing {
    owned(by, id);
    invitations.save(known(by, id, invitation).withdraw(calendar.now()));
  }

  /** The open invitations of a provider, the oldest first; to be shown to its people only. */
  @Transactional(readOnly = true)
  public List<InvitationView> openOf(ProviderId id) {
    var name = providers.findById(id).map(Provider::name).orElseThrow();
    return open(id).stream().map(it -> it.view(name)).toList();
  }

  /** The invitation a link belongs to, without using it up; empty when it is good no more. */
  @Transactional(readOnly = true)
  public Optional<InvitationView> find(String token) {
    return invitations
        .findByTokenHash(new SecretToken(token).hash())
        .filter(it -> it.isGoodAt(calendar.now()))
        .map(it -> it.view(providers.findById(it.provider()).orElseThrow().name()));
  }

  /**
   * Makes the person act for the provider the link is from. Roles they have there they keep; twice
   * is once (R79).
   *
   * @return the provider; empty when the link is unknown, used by another, withdrawn or expired
   */
  public Optional<ProviderId> accept(PersonId person, String token) {
    var invitation = invitations.lock(new SecretToken(token).hash());
    if (invitation.filter(it -> it.wasAcceptedBy(person)).isPresent()) {
      return invitation.map(Invitation::provider);
    }
    return invitation.filter(it -> it.isGoodAt(calendar.now())).map(it -> join(person, it));
  }

  private ProviderId join(PersonId person, Invitation invitation) {
    var provider = providers.lock(invitation.provider()).orElseThrow();
    var roles = EnumSet.copyOf(invitation.roles());
    provider.representative(person).ifPresent(it -> roles.addAll(it.roles()));
    try {
      providers.save(provider.appoint(person, roles, calendar.now()));
    } catch (LastOwner e) {
      throw new IllegalStateException("Roles are only added", e);
    }
    invitations.save(invitation.accept(person, calendar.now()));
    return provider.id();
  }

  private InvitationId send(Invitation invitation, Provider provider, PersonId by) {
    var token = SecretToken.next();
    var sent = invitations.save(invitation.send(token, calendar.now(), settings.invitationLife()));
    var view = sent.view(provider.name());
    events.publishEvent(new RepresentativeInvited(view, by, token.value(), sent.timesSent()));
    return view.id();
  }

  private List<Invitation> open(ProviderId id) {
    return invitations.findByProviderAndStateOrderByInvitedAt(id, Invitation.State.OPEN);
  }

  private Invitation known(PersonId by, ProviderId provider, InvitationId id)
      throws NotRepresentative {
    return invitations
        .findById(id)
        .filter(it -> it.provider().equals(provider))
        .orElseThrow(() -> new NotRepresentative(by, id));
  }

  private Provider owned(PersonId by, ProviderId id) throws NotRepresentative, RoleMissing {
    var provider = providers.lock(id).orElseThrow(() -> new NotRepresentative(by, id));
    if (provider.representative(by).isEmpty()) {
      throw new NotRepresentative(by, id);
    }
    if (!provider.view().lets(by, ProviderRole.OWNER)) {
      throw new RoleMissing(provider.name(), ProviderRole.OWNER);
    }
    return provider;
  }
}
