package org.colophon.webinars;

import java.util.List;

/**
 * A webinar does not take place.
 *
 * @param registrations those who had a place, and those who waited for one
 */
public record WebinarCancelled(WebinarView webinar, List<RegistrationView> registrations) {}
