package org.colophon.webinars;

/** Somebody registered for a webinar that is full. */
public record PutOnWaitingList(WebinarView webinar, RegistrationView registration) {}
