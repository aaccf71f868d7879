package org.colophon.accounts;

/**
 * What a link from a mail to a new address would do.
 *
 * @param person as they are now, with the address they have
 * @param to the address they would have
 */
public record AddressChange(Person person, String to) {}
