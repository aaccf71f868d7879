package org.colophon.web.site;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may try on the account pages before they have to wait.
 *
 * @param wrongPasswords for one account from one sender, in 15 minutes
 * @param wrongPasswordsPerSender for all accounts together from one sender, in 15 minutes; a whole
 *     library may be one sender
 * @param wrongPasswordsPerAccount for one account from all senders together, in an hour; after
 *     these each further wrong one counts five times
 * @param mailsPerSender sign-ups and forgotten passwords of one sender, in an hour
 * @param linksPerSender links out of mails opened or sent by one sender, in 15 minutes
 */
@Validated
@ConfigurationProperties("colophon.sign-in.brake")
public record SignInBrakeSettings(
    @Min(5) @DefaultValue("10") int wrongPasswords,
    @Min(1) @DefaultValue("100") int wrongPasswordsPerSender,
    @Min(1) @DefaultValue("100") int wrongPasswordsPerAccount,
    @Min(1) @DefaultValue("30") int mailsPerSender,
    @Min(1) @DefaultValue("120") int linksPerSender) {}
