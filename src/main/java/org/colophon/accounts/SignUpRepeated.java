package org.colophon.accounts;

/** Somebody wanted to have an address that has an account; its owner gets a mail. */
public record SignUpRepeated(PersonId person) {}
