package org.colophon.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * Who is signed in. The name is the person's id, so no address stands in a session, a log or the
 * engine's history; each role is an authority {@code ROLE_…}.
 */
public class SignedInPerson extends User {

  private final int sessionVersion;
  private final Set<Role> roles;

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
    this.roles = credentials.roles();
  }

  /** The session version the person signed in with. */
  public int sessionVersion() {
    return sessionVersion;
  }

  public PersonId person() {
    return PersonId.of(getUsername());
  }

  public Set<Role> roles() {
    return roles;
  }

  /**
   * What the security context holds of this person.
   *
   * @param provenAt when they made their second step last; null when they made none
   */
  public Authentication authentication(@Nullable Instant provenAt) {
    var authorities = new ArrayList<GrantedAuthority>(getAuthorities());
    if (provenAt != null) {
      authorities.add(new SecondFactorProven(provenAt));
    }
    return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
  }

  private static Collection<? extends GrantedAuthority> authorities(Credentials credentials) {
    return credentials.roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
