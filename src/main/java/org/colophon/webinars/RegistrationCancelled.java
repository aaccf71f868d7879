package org.colophon.webinars;

/**
 * Somebody does not want to take part any more.
 *
 * @param hadPlace whether they had a place; otherwise they waited for one
 */
public record RegistrationCancelled(
    WebinarView webinar, RegistrationView registration, boolean hadPlace) {}
