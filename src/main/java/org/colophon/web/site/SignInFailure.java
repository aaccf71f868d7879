package org.colophon.web.site;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import org.colophon.accounts.SecondStepNeeded;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Brings a person whose sign-in failed back to the form, with the address they typed; or on to the
 * second step, when the password was right and that alone is missing.
 *
 * <p>Why it failed is one sentence for all reasons but one: who knows the password of an account
 * whose address is not confirmed is told so. Spring reports that as "credentials expired", the only
 * state it looks at after the password.
 */
@Component
public class SignInFailure implements AuthenticationFailureHandler {

  private static final String ATTRIBUTE = SignInFailure.class.getName();

  private final Clock clock;

  SignInFailure(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof SecondStepNeeded needed) {
      SignInBrake.right(request);
      FirstStep.begin(request, needed.person(), clock.instant());
      response.sendRedirect(request.getContextPath() + "/sign-in/code");
      return;
    }
    if (reason instanceof CredentialsExpiredException) {
      SignInBrake.right(request);
    }
    request.getSession().setAttribute(ATTRIBUTE, Attempt.of(request, reason));
    response.sendRedirect(request.getContextPath() + "/sign-in?again");
  }

  /** The attempt that failed just now; asking again gives none. */
  static Optional<Attempt> take(HttpSession session) {
    var attempt = session.getAttribute(ATTRIBUTE);
    session.removeAttribute(ATTRIBUTE);
    return Optional.ofNullable((Attempt) attempt);
  }

  /**
   * What was tried.
   *
   * @param email what stood in the address field
   * @param passwordTyped whether anything stood in the password field
   * @param unconfirmed whether all was right but for the address not being confirmed
   */
  record Attempt(String email, boolean passwordTyped, boolean unconfirmed) implements Serializable {

    private static final int LONGEST = 254;

    static Attempt of(HttpServletRequest request, AuthenticationException reason) {
      return new Attempt(
          shortened(parameter(request, "email")),
          !parameter(request, "password").isEmpty(),
          reason instanceof CredentialsExpiredException);
    }

    private static String parameter(HttpServletRequest request, String name) {
      return requireNonNullElse(request.getParameter(name), "");
    }

    private static String shortened(String typed) {
      return typed.substring(0, Math.min(typed.length(), LONGEST));
    }
  }
}
