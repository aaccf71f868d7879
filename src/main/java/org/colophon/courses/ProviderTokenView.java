package org.colophon.courses;

import java.time.Instant;
import org.colophon.accounts.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A token of a provider's program, without its secret.
 *
 * @param name what its maker called it
 * @param lastUsedAt to the minute; null when it never was
 */
public record ProviderTokenView(
    ProviderTokenId id,
    String name,
    PersonId madeBy,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    State state) {

  /** Whether a token still opens something. */
  public enum State {
    GOOD,
    EXPIRED,
    REVOKED,
    /** Whoever made it does not sign for the provider any more. */
    ORPHANED
  }
}
