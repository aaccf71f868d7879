package org.colophon.engine;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.SessionCheck;
import org.colophon.accounts.SessionEnd;
import org.colophon.accounts.StaffAccess;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One sign-in: whoever is signed in to Colophon and holds a role is signed in to Tasklist and
 * Cockpit.
 */
@Configuration(proxyBeanMethods = false)
class WebAppSignIn {

  /** Path patterns, never strings: string matchers miss the web apps' own servlets. */
  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  private static final RequestMatcher SHOWS_A_CASE =
      new OrRequestMatcher(
          PATHS.matcher("/camunda/api/**"), PATHS.matcher("/camunda/app/{app}/{engine}/"));

  @Bean
  @Order(1)
  SecurityFilterChain engineWebApps(HttpSecurity http, Accounts accounts, StaffAccess staff)
      throws Exception {
    var api = PATHS.matcher("/camunda/api/**");
    return http.securityMatcher(
            new OrRequestMatcher(PATHS.matcher("/camunda"), PATHS.matcher("/camunda/**")))
        .csrf(csrf -> csrf.disable()) // the web apps bring their own
        .headers(
            headers ->
                headers
                    .cacheControl(cache -> cache.disable())
                    .addHeaderWriter(WebAppSignIn::keepNothingOfACase)
                    .frameOptions(frame -> frame.sameOrigin()))
        .authorizeHttpRequests(
            requests -> {
              for (var path : WebAppCalls.CLOSED) {
                requests.requestMatchers(PATHS.matcher(path)).denyAll();
              }
              for (var call : WebAppCalls.OPEN) {
                requests
                    .requestMatchers(PATHS.matcher(call.method(), call.path()))
                    .access(allOf(staff, hasAnyRole(call.roleNames())));
              }
              requests.requestMatchers(api).denyAll().anyRequest().access(staff);
            })
        .exceptionHandling(
            errors ->
                errors
                    .defaultAccessDeniedHandlerFor(WebAppSignIn::closed, api)
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                    .defaultAuthenticationEntryPointFor(signIn(), new NegatedRequestMatcher(api)))
        .addFilterBefore(new SessionCheck(accounts), AuthorizationFilter.class)
        .addFilterAfter(new EngineSignOut(), AuthorizationFilter.class)
        .build();
  }

  /** Leads to the sign-in on the host one is at, whatever host the request names. */
  private static LoginUrlAuthenticationEntryPoint signIn() {
    var signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
    signIn.setFavorRelativeUris(true);
    return signIn;
  }

  /**
   * Pages and answers are kept by no browser, or going back after a sign-out would show them;
   * scripts, styles and words are the same for everybody. Replaces the engine's own word.
   */
  private static void keepNothingOfACase(HttpServletRequest request, HttpServletResponse response) {
    if (SHOWS_A_CASE.matches(request)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /** Says no the way the web apps show it. */
  private static void closed(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("application/json");
    response
        .getWriter()
        .write(
            """
            {"type":"Refusal","message":"This is closed here. What changes a case is done in \
            its tasks and on its page."}""");
  }

  private static RequestMatcher post(String path) {
    return PATHS.matcher(HttpMethod.POST, path);
  }

  /** Comes after Spring Security and before the web apps' own filters. */
  @Bean
  FilterRegistrationBean<Filter> engineSingleSignOn() {
    var registration =
        new FilterRegistrationBean<Filter>(
            new ContainerBasedAuthenticationFilter() {
              @Override
              public void init(FilterConfig config) {
                authenticationProvider = new SignedIn();
              }
            });
    registration.setName("engineSingleSignOn");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  /**
   * Tells the web apps who is signed in; asks the engine first, because it takes an unknown user
   * badly.
   */
  private static final class SignedIn extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(
        HttpServletRequest request, ProcessEngine engine) {
      var me = SecurityContextHolder.getContext().getAuthentication();
      var known =
          me != null
              && engine.getIdentityService().createUserQuery().userId(me.getName()).count() == 1;
      return known
          ? AuthenticationResult.successful(me.getName())
          : AuthenticationResult.unsuccessful();
    }
  }

  /** Ends our session too when somebody signs out inside a web app. */
  private static final class EngineSignOut extends OncePerRequestFilter {

    private final RequestMatcher signOut = post("/camunda/api/admin/auth/user/{engine}/logout");

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      chain.doFilter(request, response);
      if (signOut.matches(request) && response.getStatus() < 300) {
        SessionEnd.now(request, response);
      }
    }
  }
}
