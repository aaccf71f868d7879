package org.colophon.courses;

import java.time.Instant;
import org.colophon.accounts.PersonId;

/**
 * Announces that somebody who signs for a provider made a token for a program of it.
 *
 * @param name what they called it
 */
public record ProviderTokenMade(
    ProviderTokenId token, ProviderId provider, String name, PersonId by, Instant expiresAt) {}
