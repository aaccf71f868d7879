package org.colophon.web.api;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the programs of providers may ask of the interface.
 *
 * @param callsPerMinute calls one token may make in a minute
 * @param wrongTokensPerSender calls without a good token from one sender, in 15 minutes
 */
@Validated
@ConfigurationProperties("colophon.web.api")
record ApiSettings(
    @Min(1) @DefaultValue("60") int callsPerMinute,
    @Min(1) @DefaultValue("30") int wrongTokensPerSender) {}
