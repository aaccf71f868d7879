package org.colophon.webinars;

/** Somebody who has a place is to be reminded. */
public record WebinarReminderDue(WebinarView webinar, RegistrationView registration) {}
