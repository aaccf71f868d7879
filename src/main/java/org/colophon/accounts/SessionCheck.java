package org.colophon.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose person was disabled, lost a role or chose a new password since. */
public class SessionCheck extends OncePerRequestFilter {

  private final Accounts accounts;

  public SessionCheck(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var me = SecurityContextHolder.getContext().getAuthentication();
    if (me != null
        && me.getPrincipal() instanceof SignedInPerson person
        && !accounts.holdsSession(person.person(), person.sessionVersion())) {
      new SecurityContextLogoutHandler().logout(request, response, me);
    }
    chain.doFilter(request, response);
  }
}
