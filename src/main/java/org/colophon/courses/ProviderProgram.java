package org.colophon.courses;

import org.colophon.accounts.PersonId;

/**
 * A program of a provider that showed a good token. It acts for this provider only, and in the name
 * of whoever made the token.
 *
 * @param name what the token is called
 */
public record ProviderProgram(
    ProviderTokenId token, ProviderId provider, PersonId signer, String name) {}
