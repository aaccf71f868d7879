package org.colophon.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colophon.accounts.Brake;
import org.colophon.accounts.Sender;
import org.colophon.courses.ProviderProgram;
import org.colophon.courses.ProviderTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in that shows a good token, for this one call. Who tries out tokens has to wait,
 * and so has who calls too often.
 */
class TokenFilter extends OncePerRequestFilter {

  /** What a program is and nobody who signed in. */
  static final String PROGRAM = "PROVIDER_PROGRAM";

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9_-]{20,100}) *");

  private final ProviderTokens tokens;
  private final Brake wrong;
  private final Brake calls;

  TokenFilter(ProviderTokens tokens, ApiSettings settings) {
    this.tokens = tokens;
    this.wrong = new Brake(settings.wrongTokensPerSender(), Duration.ofMinutes(15));
    this.calls = new Brake(settings.callsPerMinute(), Duration.ofMinutes(1));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (shown == null) {
      chain.doFilter(request, response);
      return;
    }
    var sender = Sender.of(request.getRemoteAddr());
    if (wrong.isSpent(sender)) {
      ApiAnswers.tooOften(response, wrong.take(sender));
      return;
    }
    var token = BEARER.matcher(shown);
    var program = token.matches() ? tokens.use(token.group(1)) : Optional.<ProviderProgram>empty();
    if (program.isEmpty()) {
      wrong.take(sender);
      ApiAnswers.write(response, ApiProblem.BAD_TOKEN);
      return;
    }
    var wait = calls.take(program.get().token().toString());
    if (wait.isZero()) {
      letIn(program.get());
      chain.doFilter(request, response);
    } else {
      ApiAnswers.tooOften(response, wait);
    }
  }

  private static void letIn(ProviderProgram program) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(
            program, "", AuthorityUtils.createAuthorityList(PROGRAM)));
    SecurityContextHolder.setContext(context);
  }
}
