package org.colophon.webinars;

/** Somebody registered and has a place. */
public record PlaceTaken(WebinarView webinar, RegistrationView registration) {}
