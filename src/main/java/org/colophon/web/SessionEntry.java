package org.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.PersonId;
import org.colophon.accounts.RecentProof;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Puts a person into the session at hand, as Spring Security's own sign-in does: with a new session
 * id and a new token for forms.
 */
@Component
public class SessionEntry {

  private final Accounts accounts;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final SessionAuthenticationStrategy session =
      new CompositeSessionAuthenticationStrategy(
          List.of(
              new ChangeSessionIdAuthenticationStrategy(),
              new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));

  SessionEntry(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Signs the person in, or in anew, as they are now.
   *
   * @param provenAt when they made their second step; null when they made none
   */
  public Authentication enter(
      PersonId person,
      @Nullable Instant provenAt,
      HttpServletRequest request,
      HttpServletResponse response) {
    var me = accounts.signedIn(person).authentication(provenAt);
    session.onAuthentication(me, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(me);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return me;
  }

  /** Keeps this session when all of the person's were ended, with the second step it has. */
  public void stay(Authentication me, HttpServletRequest request, HttpServletResponse response) {
    enter(PersonId.of(me.getName()), RecentProof.provenAt(me).orElse(null), request, response);
  }
}
