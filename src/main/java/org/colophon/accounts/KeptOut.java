package org.colophon.accounts;

/** Somebody cannot sign in any more, so that nobody should wait for them. */
public record KeptOut(PersonId person) {}
