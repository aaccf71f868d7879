package org.colophon.webinars;

/** A place became free for somebody who waited. */
public record PlaceFound(WebinarView webinar, RegistrationView registration) {}
