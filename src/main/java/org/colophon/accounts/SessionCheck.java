package org.colophon.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next request when its person was blocked, got or lost a role, chose a new
 * password or signed out everywhere since. The web apps keep what they know of a person in the same
 * session, so it ends with it, whatever they remember for a minute.
 */
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
      SessionEnd.now(request, response);
      if (!isCallOfAWebApp(request)) {
        response.sendRedirect(request.getContextPath() + "/sign-in?ended");
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** Goes on as a stranger's: the web app is answered 401 and asks to sign in by itself. */
  private static boolean isCallOfAWebApp(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/");
  }
}
