package org.colophon.accounts;

import java.util.Set;

/**
 * One person as other modules see them.
 *
 * @param email the address, normalised
 * @param emailConfirmed whether the person has shown that mail to this address reaches them
 */
public record Person(
    PersonId id,
    String email,
    String givenName,
    String familyName,
    boolean emailConfirmed,
    Set<Role> roles) {

  public Person {
    roles = Set.copyOf(roles);
  }

  /** The name as people write it, given name first. */
  public String name() {
    return (givenName + " " + familyName).strip();
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** The id alone: a person's name and address stay out of logs. */
  @Override
  public String toString() {
    return "Person " + id;
  }
}
