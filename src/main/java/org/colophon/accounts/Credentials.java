package org.colophon.accounts;

import java.util.Set;

/**
 * What signing in needs to know about one person.
 *
 * @param passwordHash with the name of its method in front, as Spring Security's delegating encoder
 *     writes it
 * @param enabled whether the program lets this person in at all
 * @param emailConfirmed whether the address is confirmed; without it there is no signing in, and
 *     only the one who knows the password may be told so
 * @param sessionVersion sessions that started with another number are over
 */
public record Credentials(
    PersonId person,
    String passwordHash,
    boolean enabled,
    boolean emailConfirmed,
    Set<Role> roles,
    int sessionVersion) {

  public Credentials {
    roles = Set.copyOf(roles);
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return "Credentials of " + person;
  }
}
