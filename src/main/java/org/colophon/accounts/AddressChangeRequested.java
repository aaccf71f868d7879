package org.colophon.accounts;

/**
 * Somebody wants another address for their account.
 *
 * @param address the new one, to which the link goes
 * @param token what the link {@code /confirm/address?token=} carries, good for 24 hours and one use
 */
public record AddressChangeRequested(PersonId person, String address, String token) {

  /** Without the token. */
  @Override
  public String toString() {
    return "AddressChangeRequested by " + person;
  }
}
