package org.colophon.accounts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One link we sent: whose, what for, until when, used or not. */
@Entity
@Table(name = "account_tokens")
class AccountToken {

  @Id private String tokenHash;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId person;

  @Enumerated(EnumType.STRING)
  private TokenPurpose purpose;

  private Instant issuedAt;
  private Instant expiresAt;
  private @Nullable Instant usedAt;

  @Embedded private @Nullable AccountChoices choices;

  private @Nullable String newEmail;

  @SuppressWarnings("NullAway.Init")
  protected AccountToken() {} // for JPA

  private AccountToken(SecretToken token, PersonId person, TokenPurpose purpose, Instant issuedAt) {
    this.tokenHash = token.hash();
    this.person = person;
    this.purpose = purpose;
    this.issuedAt = issuedAt;
    this.expiresAt = issuedAt.plus(purpose.life());
  }

  static AccountToken forReset(SecretToken token, PersonId person, Instant now) {
    return new AccountToken(token, person, TokenPurpose.RESET_PASSWORD, now);
  }

  /** Confirming with this link makes the account what its own sign-up typed, no later one. */
  static AccountToken forSignUp(
      SecretToken token, PersonId person, AccountChoices choices, Instant now) {
    var link = new AccountToken(token, person, TokenPurpose.CONFIRM_ADDRESS, now);
    link.choices = choices;
    return link;
  }

  /** With this link the account has another address. */
  static AccountToken forAddress(
      SecretToken token, PersonId person, EmailAddress address, Instant now) {
    var link = new AccountToken(token, person, TokenPurpose.CHANGE_ADDRESS, now);
    link.newEmail = address.value();
    return link;
  }

  boolean isGoodFor(TokenPurpose wanted, Instant now) {
    return purpose == wanted && usedAt == null && now.isBefore(expiresAt);
  }

  PersonId person() {
    return person;
  }

  String newEmail() {
    if (newEmail == null) {
      throw new IllegalStateException("A link of purpose " + purpose + " carries no address");
    }
    return newEmail;
  }

  AccountChoices choices() {
    if (choices == null) {
      throw new IllegalStateException("A link of purpose " + purpose + " carries no choices");
    }
    return choices;
  }
}
