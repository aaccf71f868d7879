package org.colophon.accounts;

/** Somebody signed up with an address that has a confirmed account; its owner gets a mail. */
public record SignUpRepeated(PersonId person) {}
