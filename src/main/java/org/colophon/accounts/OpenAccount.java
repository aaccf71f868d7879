package org.colophon.accounts;

import java.util.Set;

/**
 * An account the program opens for somebody. Its address counts as confirmed, its password may be
 * as short as the one who opens it answers for.
 */
public record OpenAccount(
    String email, String password, String givenName, String familyName, Set<Role> roles) {

  /**
   * @throws IllegalArgumentException when the address or a name would not pass its check
   */
  public OpenAccount {
    email = EmailAddress.of(email).value();
    givenName = PersonName.require(givenName);
    familyName = PersonName.require(familyName);
    roles = Set.copyOf(roles);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "OpenAccount";
  }
}
