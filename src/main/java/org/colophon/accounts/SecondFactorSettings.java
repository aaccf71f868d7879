package org.colophon.accounts;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the second step of signing in works.
 *
 * @param demanded whether nobody who works for the program signs in without it; production demands
 *     it
 * @param proofLasts how long after a code it is not asked for again before an award
 * @param wrongCodes how many wrong ones of a person in an hour, from wherever; only who knows their
 *     password comes so far
 * @param previousSecret the {@code colophon.secret} that was in force before; set it for as long as
 *     it takes until everybody has signed in once, then the apps of all are under the new one
 */
@Validated
@ConfigurationProperties("colophon.sign-in.second-factor")
record SecondFactorSettings(
    @DefaultValue("false") boolean demanded,
    @DefaultValue("15m") Duration proofLasts,
    @Min(3) @DefaultValue("20") int wrongCodes,
    @Nullable String previousSecret) {}
