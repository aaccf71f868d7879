package org.colophon.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.colophon.accounts.EmailAddress;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.SecretToken;
import org.jspecify.annotations.Nullable;

/** A link sent to somebody who shall act for a provider; good once, until it expires. */
@Entity
@Table(name = "provider_invitations")
class Invitation {

  /** What became of an invitation. */
  enum State {
    OPEN,
    ACCEPTED,
    WITHDRAWN
  }

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "invitation_id"))
  private InvitationId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
  private ProviderId provider;

  private String name;
  private String address;
  private boolean owner;
  private boolean author;
  private boolean signatory;
  private String tokenHash;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
  private PersonId invitedBy;

  private Instant invitedAt;
  private Instant sentAt;
  private int timesSent;
  private Instant expiresAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "accepted_by"))
  private @Nullable PersonId acceptedBy;

  private @Nullable Instant endedAt;
  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Invitation() {} // for JPA

  /** One that is still to be sent. */
  @SuppressWarnings("NullAway.Init")
  Invitation(
      ProviderId provider,
      String name,
      EmailAddress address,
      Set<ProviderRole> roles,
      PersonId by,
      Instant now) {
    this.id = InvitationId.next();
    this.provider = provider;
    this.name = name;
    this.address = address.value();
    this.owner = roles.contains(ProviderRole.OWNER);
    this.author = roles.contains(ProviderRole.AUTHOR);
    this.signatory = roles.contains(ProviderRole.SIGNATORY);
    this.invitedBy = by;
    this.invitedAt = now;
  }

  /** Notes that it is sent with this secret; an earlier link is good no more. */
  Invitation send(SecretToken token, Instant now, Duration life) {
    tokenHash = token.hash();
    sentAt = now;
    timesSent++;
    expiresAt = now.plus(life);
    return this;
  }

  Invitation accept(PersonId person, Instant now) {
    state = State.ACCEPTED;
    acceptedBy = person;
    endedAt = now;
    return this;
  }

  Invitation withdraw(Instant now) {
    if (state == State.OPEN) {
      state = State.WITHDRAWN;
      endedAt = now;
    }
    return this;
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isGoodAt(Instant now) {
    return isOpen() && now.isBefore(expiresAt);
  }

  boolean wasAcceptedBy(PersonId person) {
    return person.equals(acceptedBy);
  }

  ProviderId provider() {
    return provider;
  }

  String address() {
    return address;
  }

  Set<ProviderRole> roles() {
    return Representation.roles(owner, author, signatory);
  }

  Instant sentAt() {
    return sentAt;
  }

  int timesSent() {
    return timesSent;
  }

  InvitationView view(String providerName) {
    return new InvitationView(
        id, provider, providerName, name, address, roles(), invitedBy, sentAt, expiresAt);
  }
}
