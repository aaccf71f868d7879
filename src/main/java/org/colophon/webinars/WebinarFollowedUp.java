package org.colophon.webinars;

import java.util.List;

/**
 * A webinar is over and wrapped up.
 *
 * @param registrations those who had a place, with whether they came
 */
public record WebinarFollowedUp(WebinarView webinar, List<RegistrationView> registrations) {}
