package org.colophon.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.SecretToken;
import org.jspecify.annotations.Nullable;

/** A link sent to one who signs for a provider; it answers one completion, once, for a time. */
@Entity
@Table(name = "completion_links")
class CompletionLink {

  @Id private String tokenHash;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "completion_id"))
  private CompletionId completion;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "person_id"))
  private PersonId signer;

  private Instant issuedAt;
  private Instant expiresAt;
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected CompletionLink() {} // for JPA

  CompletionLink(
      SecretToken token,
      CompletionId completion,
      PersonId signer,
      Instant issuedAt,
      Instant expiresAt) {
    this.tokenHash = token.hash();
    this.completion = completion;
    this.signer = signer;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  CompletionLink use(Instant now) {
    usedAt = now;
    return this;
  }

  boolean isUsed() {
    return usedAt != null;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(expiresAt);
  }

  CompletionId completion() {
    return completion;
  }

  PersonId signer() {
    return signer;
  }
}
