package org.colophon.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs this installation, as the footer pages tell it; what is not set is left out there.
 *
 * @param operator legal name of the organization that runs the program
 * @param email address people write to
 * @param phone number people call
 * @param postalAddress lines of the postal address, separated by commas
 * @param officeHours when the office can be reached
 * @param law the law that governs the terms, for example "the State of Illinois"
 */
@ConfigurationProperties("colophon.web.operator")
record SiteSettings(
    @Nullable String operator,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String postalAddress,
    @Nullable String officeHours,
    @Nullable String law) {}
