package org.colophon.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.colophon.accounts.SignedInPerson;

/**
 * A sign-in that stands between the password and the second step. It opens nothing.
 *
 * @param account as it was typed
 * @param at when the password was right
 */
record FirstStep(SignedInPerson person, String account, Instant at) implements Serializable {

  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final String ATTRIBUTE = FirstStep.class.getName();

  /** Keeps it in the session, under an id that nobody knew before. */
  static void begin(HttpServletRequest request, SignedInPerson person, Instant now) {
    request
        .getSession()
        .setAttribute(ATTRIBUTE, new FirstStep(person, SignInBrake.account(request), now));
    request.changeSessionId();
  }

  /** The one in this session; empty when there is none, or it is older than 15 minutes. */
  static Optional<FirstStep> in(HttpSession session, Instant now) {
    return Optional.ofNullable((FirstStep) session.getAttribute(ATTRIBUTE))
        .filter(step -> now.isBefore(step.at().plus(LIFE)));
  }

  static void end(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }
}
