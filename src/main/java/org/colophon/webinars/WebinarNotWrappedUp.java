package org.colophon.webinars;

/** A webinar is over, and staff have not sent the letter that follows it. */
public record WebinarNotWrappedUp(WebinarView webinar) {}
