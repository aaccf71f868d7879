package org.colophon.accounts;

import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Lets people in who work for the program: those with a role and, where it is demanded, with the
 * second step behind them. Signing in demands it already; this stands behind it, on the way to our
 * own pages and to the engine's.
 */
@Component
public class StaffAccess implements AuthorizationManager<RequestAuthorizationContext> {

  private final AuthorityAuthorizationManager<RequestAuthorizationContext> anyRole =
      AuthorityAuthorizationManager.hasAnyRole(Role.names());
  private final SecondFactorSettings settings;

  StaffAccess(SecondFactorSettings settings) {
    this.settings = settings;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface asks for it until Spring Security 7
  public AuthorizationDecision check(
      Supplier<Authentication> person, RequestAuthorizationContext request) {
    var role = anyRole.authorize(person, request);
    return new AuthorizationDecision(
        role != null && role.isGranted() && (!settings.demanded() || hasProof(person.get())));
  }

  private static boolean hasProof(Authentication person) {
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(SecondFactorProven.NAME::equals);
  }
}
