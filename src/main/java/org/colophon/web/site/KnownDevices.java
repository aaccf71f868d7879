package org.colophon.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.colophon.accounts.SignedText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Knows the browsers again from which somebody signed in before, by a signed cookie. It opens
 * nothing: it only keeps a person from waiting because of what others do at the same address.
 */
@Component
public class KnownDevices {

  private static final String COOKIE = "known-device";

  /** The privacy notice tells it. */
  static final Duration LIFE = Duration.ofDays(180);

  private final SignedText signed;
  private final Clock clock;

  KnownDevices(SignedText signed, Clock clock) {
    this.signed = signed;
    this.clock = clock;
  }

  /** Remembers the browser for this account. */
  void remember(HttpServletRequest request, HttpServletResponse response, String account) {
    var until = clock.instant().plus(LIFE).getEpochSecond();
    var text = SignedText.random() + "." + until;
    var cookie =
        ResponseCookie.from(COOKIE, text + "." + signed.signature(text, account))
            .path(request.getContextPath() + "/sign-in")
            .maxAge(LIFE)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** The name of the browser, if it is known for this account. */
  Optional<String> find(HttpServletRequest request, String account) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null) {
      return Optional.empty();
    }
    var parts = cookie.getValue().split("\\.");
    return parts.length == 3
            && signed.isGood(parts[2], parts[0] + "." + parts[1], account)
            && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])))
        ? Optional.of("device " + parts[0])
        : Optional.empty();
  }
}
