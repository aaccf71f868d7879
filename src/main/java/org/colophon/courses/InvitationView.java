package org.colophon.courses;

import java.time.Instant;
import java.util.Set;
import org.colophon.accounts.PersonId;

/**
 * An invitation that was not accepted yet.
 *
 * @param name whom the owner wants to invite
 * @param address where the link went
 * @param roles what they would be
 * @param sentAt when it was sent last
 * @param expiresAt until when its link is good
 */
public record InvitationView(
    InvitationId id,
    ProviderId provider,
    String providerName,
    String name,
    String address,
    Set<ProviderRole> roles,
    PersonId invitedBy,
    Instant sentAt,
    Instant expiresAt) {}
