package org.colophon.accounts;

/**
 * An account has another address.
 *
 * @param former where its person is told, in case it was not them
 */
public record AddressChanged(PersonId person, String former) {

  /** Without the address. */
  @Override
  public String toString() {
    return "AddressChanged of " + person;
  }
}
