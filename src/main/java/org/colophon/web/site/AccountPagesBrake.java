package org.colophon.web.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.colophon.accounts.Brake;
import org.colophon.accounts.Sender;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows one sender down who signs up, registers, asks for passwords or tries links by the dozen.
 * How many mails one account gets in an hour is limited where they are written, in {@link
 * org.colophon.accounts.Accounts}: whoever asks, and from wherever.
 */
public class AccountPagesBrake extends OncePerRequestFilter {

  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  private static final RequestMatcher SENDS_MAIL =
      new OrRequestMatcher(
          PATHS.matcher(HttpMethod.POST, "/sign-up"),
          PATHS.matcher(HttpMethod.POST, "/forgot-password"),
          PATHS.matcher(HttpMethod.POST, "/account/address"),
          PATHS.matcher(HttpMethod.POST, "/webinars/{webinar}/register"));

  private static final RequestMatcher USES_LINK =
      new OrRequestMatcher(
          PATHS.matcher("/confirm"),
          PATHS.matcher("/confirm/address"),
          PATHS.matcher("/reset-password"),
          PATHS.matcher("/answer-completion"),
          PATHS.matcher("/webinars/confirm"),
          PATHS.matcher("/webinars/registration"));

  private final Brake mails;
  private final Brake links;

  public AccountPagesBrake(SignInBrakeSettings settings) {
    this.mails = new Brake(settings.mailsPerSender(), Duration.ofHours(1));
    this.links = new Brake(settings.linksPerSender(), Duration.ofMinutes(15));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wait = waitFor(request);
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      TooOften.answer(response, wait);
    }
  }

  private Duration waitFor(HttpServletRequest request) {
    var sender = Sender.of(request.getRemoteAddr());
    if (SENDS_MAIL.matches(request)) {
      return mails.take(sender);
    }
    return USES_LINK.matches(request) ? links.take(sender) : Duration.ZERO;
  }
}
