package org.colophon.courses;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colophon.accounts.PersonId;
import org.colophon.program.ProgramCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the providers with who may act for each of them. */
@Service
@Transactional
public class Providers {

  private final ProviderRepository providers;
  private final InvitationRepository invitations;
  private final ProgramCalendar calendar;

  Providers(
      ProviderRepository providers, InvitationRepository invitations, ProgramCalendar calendar) {
    this.providers = providers;
    this.invitations = invitations;
    this.calendar = calendar;
  }

  /** What is missing in these details or cannot be right; with anything left nothing is saved. */
  public static List<FieldGap> gaps(ProviderDetails details) {
    return ProviderCheck.gaps(details);
  }

  /**
   * Founds a provider, which the person then owns. Twice is once (R79).
   *
   * @param details without gaps
   * @throws ProviderNameTaken when another one has this name, whatever its capitals
   */
  public ProviderId found(PersonId founder, ProviderDetails details) throws ProviderNameTaken {
    requireComplete(details);
    providers.queueUp(details.name());
    var known = providers.findByNameIgnoreCase(details.name());
    if (known.isEmpty()) {
      return providers.save(new Provider(details, founder, calendar.now())).id();
    }
    return known
        .filter(it -> it.representative(founder).filter(r -> r.has(ProviderRole.OWNER)).isPresent())
        .orElseThrow(() -> new ProviderNameTaken(details.name()))
        .id();
  }

  /**
   * Changes what a provider states about itself.
   *
   * @param basedOn the version that was shown
   */
  public void change(PersonId by, ProviderId id, ProviderDetails details, long basedOn)
      throws NotRepresentative, RoleMissing, ProviderNameTaken, ChangedMeanwhile {
    requireComplete(details);
    providers.queueUp(details.name());
    var provider = locked(by, id, ProviderRole.OWNER);
    if (provider.view().version() != basedOn) {
      throw new ChangedMeanwhile(id);
    }
    if (providers.findByNameIgnoreCase(details.name()).filter(it -> it != provider).isPresent()) {
      throw new ProviderNameTaken(details.name());
    }
    providers.save(provider.change(details));
  }

  /** The providers a person acts for, by name. */
  @Transactional(readOnly = true)
  public List<ProviderView> of(PersonId person) {
    return providers.ofPerson(person.value()).stream().map(Provider::view).toList();
  }

  /** A provider, for somebody who acts for it; for everybody else it is not there. */
  @Transactional(readOnly = true)
  public Optional<ProviderView> find(PersonId person, ProviderId id) {
    return providers
        .findById(id)
        .filter(it -> it.representative(person).isPresent())
        .map(Provider::view);
  }

  /** A provider, for the program itself; it must exist. */
  @Transactional(readOnly = true)
  public ProviderView provider(ProviderId id) {
    return providers.findById(id).orElseThrow().view();
  }

  /** All providers by name, for people of the program only. */
  @Transactional(readOnly = true)
  public List<ProviderView> all() {
    return providers.findAllByOrderByName().stream().map(Provider::view).toList();
  }

  /**
   * Gives a representative these roles instead of those they have.
   *
   * @param roles one or more
   * @throws NotRepresentative when one of the two does not act for the provider
   */
  public void appoint(PersonId by, ProviderId id, PersonId whom, Set<ProviderRole> roles)
      throws NotRepresentative, RoleMissing, LastOwner {
    var provider = locked(by, id, ProviderRole.OWNER);
    requireRepresentative(provider, whom);
    providers.save(provider.appoint(whom, roles, calendar.now()));
    if (!roles.contains(ProviderRole.OWNER)) {
      withdrawInvitationsOf(whom, id);
    }
  }

  /**
   * Ends what somebody may do for the provider, who may be oneself. Invitations of theirs end too.
   * Who does not act for it stays so.
   */
  public void remove(PersonId by, ProviderId id, PersonId whom)
      throws NotRepresentative, RoleMissing, LastOwner {
    var provider = by.equals(whom) ? locked(by, id) : locked(by, id, ProviderRole.OWNER);
    providers.save(provider.remove(whom, calendar.now()));
    withdrawInvitationsOf(whom, id);
  }

  /** Makes somebody the first owner of a provider that staff recorded. */
  public void entrust(ProviderId id, PersonId owner) {
    var provider = providers.lock(id).orElseThrow();
    if (provider.hasOwner()) {
      throw new IllegalStateException("Provider " + id + " has an owner already");
    }
    try {
      providers.save(provider.appoint(owner, Set.of(ProviderRole.OWNER), calendar.now()));
    } catch (LastOwner e) {
      throw new IllegalStateException(e);
    }
  }

  /** Who leaves does not let others in any more. */
  private void withdrawInvitationsOf(PersonId person, ProviderId provider) {
    invitations
        .findByProviderAndInvitedByAndState(provider, person, Invitation.State.OPEN)
        .forEach(it -> it.withdraw(calendar.now()));
  }

  /** The provider, held until the transaction ends, for somebody in one of these roles. */
  private Provider locked(PersonId by, ProviderId id, ProviderRole... roles)
      throws NotRepresentative, RoleMissing {
    var provider = providers.lock(id).orElseThrow(() -> new NotRepresentative(by, id));
    requireRepresentative(provider, by);
    if (roles.length > 0 && !provider.view().lets(by, roles)) {
      throw new RoleMissing(provider.name(), roles);
    }
    return provider;
  }

  private static void requireRepresentative(Provider provider, PersonId person)
      throws NotRepresentative {
    if (provider.representative(person).isEmpty()) {
      throw new NotRepresentative(person, provider.id());
    }
  }

  private static void requireComplete(ProviderDetails details) {
    if (!gaps(details).isEmpty()) {
      throw new IllegalArgumentException("Details with gaps: " + gaps(details));
    }
  }
}
