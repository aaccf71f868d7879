package org.colophon.accounts;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * Who is signed in. The name is the person's id, so no address stands in a session, a log or the
 * engine's history; each role is an authority {@code ROLE_…}.
 */
public class SignedInPerson extends User {

  private final int sessionVersion;

  SignedInPerson(Credentials credentials) {
    super(
        credentials.person().value(),
        credentials.passwordHash(),
        credentials.enabled(),
        true,
        credentials.emailConfirmed(),
        true,
        authorities(credentials));
    this.sessionVersion = credentials.sessionVersion();
  }

  /** The session version the person signed in with. */
  int sessionVersion() {
    return sessionVersion;
  }

  PersonId person() {
    return PersonId.of(getUsername());
  }

  private static Collection<? extends GrantedAuthority> authorities(Credentials credentials) {
    return credentials.roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
