package org.colophon.webinars;

import java.util.List;

/**
 * A webinar was moved, or something else changed that its registrants have to know.
 *
 * @param changes what is new, as sentences
 * @param registrations those who have a place, and those who wait for one
 */
public record WebinarChanged(
    WebinarView webinar, List<String> changes, List<RegistrationView> registrations) {}
