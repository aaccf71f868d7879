package org.colophon.webinars;

/** Somebody without an account wants to register; the link of a letter confirms it. */
public record RegistrationAsked(WebinarView webinar, RegistrationView registration, String token) {}
