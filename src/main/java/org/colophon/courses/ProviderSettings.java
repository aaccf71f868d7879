package org.colophon.courses;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and programs are let in to act for a provider.
 *
 * @param invitationLife how long a link is good
 * @param invitationsADay how many invitations a person may send in 24 hours
 * @param sendAgainAfter how long to wait before the same link is sent again
 * @param timesSent how often one invitation may be sent in all
 * @param tokenLife how long a token of a provider's program is good
 * @param tokensAtOnce how many good tokens a provider may have
 */
@ConfigurationProperties("colophon.courses")
record ProviderSettings(
    @DefaultValue("14d") Duration invitationLife,
    @DefaultValue("20") int invitationsADay,
    @DefaultValue("10m") Duration sendAgainAfter,
    @DefaultValue("5") int timesSent,
    @DefaultValue("365d") Duration tokenLife,
    @DefaultValue("5") int tokensAtOnce) {}
