package org.colophon.webinars;

/** A person behind a registration is forgotten; what was written to them goes too (R71). */
public record RegistrantForgotten(RegistrationId registration) {}
