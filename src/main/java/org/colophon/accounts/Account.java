package org.colophon.accounts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One person's account. */
@Entity
@Table(name = "accounts")
class Account {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId id;

  private String email;
  @Embedded private AccountChoices choices;
  private @Nullable Instant emailConfirmedAt;
  private boolean enabled = true;
  private int sessionVersion;
  private Instant openedAt;

  @ElementCollection
  @CollectionTable(name = "account_roles", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  @BatchSize(size = 100)
  private Set<Role> roles = new HashSet<>();

  @Version private @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  protected Account() {} // for JPA

  Account(PersonId id, String email, AccountChoices choices, Instant openedAt) {
    this.id = id;
    this.email = email;
    this.choices = choices;
    this.openedAt = openedAt;
  }

  Account choose(AccountChoices choices) {
    this.choices = choices;
    return this;
  }

  /** Puts right who this is; every session that is open ends. */
  Account correct(String email, String givenName, String familyName) {
    this.email = email;
    return choose(new AccountChoices(choices.passwordHash(), givenName, familyName)).endSessions();
  }

  Account confirmAddress(Instant now) {
    emailConfirmedAt = isConfirmed() ? emailConfirmedAt : now;
    return this;
  }

  /** Sets a new password; every session that is open ends. */
  Account changePassword(String passwordHash) {
    return choose(new AccountChoices(passwordHash, choices.givenName(), choices.familyName()))
        .endSessions();
  }

  /** A new right acts from the next sign-in, which therefore has to come. */
  Account grant(Role role) {
    return roles.add(role) ? endSessions() : this;
  }

  /** A right that is taken away must not live on in an open session. */
  Account revoke(Role role) {
    return roles.remove(role) ? endSessions() : this;
  }

  Account disable() {
    enabled = false;
    return endSessions();
  }

  Account enable() {
    enabled = true;
    return this;
  }

  /** Whoever is signed in to this account has to sign in again. */
  Account endSessions() {
    sessionVersion++;
    return this;
  }

  boolean isConfirmed() {
    return emailConfirmedAt != null;
  }

  boolean isEnabled() {
    return enabled;
  }

  boolean holdsSession(int startedWith) {
    return enabled && sessionVersion == startedWith;
  }

  PersonId id() {
    return id;
  }

  Person person() {
    return new Person(id, email, choices.givenName(), choices.familyName(), isConfirmed(), roles);
  }

  Credentials credentials() {
    return new Credentials(
        id, choices.passwordHash(), enabled, isConfirmed(), roles, sessionVersion);
  }
}
