package org.colophon.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.colophon.accounts.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Says which roles the person at the page has. */
public final class StaffRoles {

  private StaffRoles() {}

  /** Whether the person has any role, and so works for the program. */
  public static boolean any(Authentication person) {
    return of(person, Role.values());
  }

  /** Whether the person has at least one of these roles. */
  public static boolean of(Authentication person, Role... roles) {
    Set<String> wanted =
        Arrays.stream(roles).map(it -> "ROLE_" + it.name()).collect(Collectors.toSet());
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(wanted::contains);
  }
}
