package org.colophon.webinars;

/** Somebody typed an address that is registered already; its owner is told, and nobody else. */
public record RegistrationKnown(WebinarView webinar, RegistrationView registration) {}
