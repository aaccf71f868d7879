package org.colophon.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/**
 * Ends the session of a request. Other requests of it that are under way share its security
 * context; it stays as it is, so that they finish as the person they began as and do not break.
 */
public final class SessionEnd {

  private static final SecurityContextLogoutHandler HANDLER = new SecurityContextLogoutHandler();

  static {
    HANDLER.setClearAuthentication(false);
  }

  private SessionEnd() {}

  public static void now(HttpServletRequest request, HttpServletResponse response) {
    HANDLER.logout(request, response, null);
  }
}
