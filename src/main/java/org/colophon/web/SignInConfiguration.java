package org.colophon.web;

import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.SessionCheck;
import org.colophon.accounts.StaffAccess;
import org.colophon.web.site.AccountPagesBrake;
import org.colophon.web.site.KnownDevices;
import org.colophon.web.site.SignInBrake;
import org.colophon.web.site.SignInBrakeSettings;
import org.colophon.web.site.SignInEntry;
import org.colophon.web.site.SignInFailure;
import org.colophon.web.site.SignInSuccess;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who reaches which of our pages; the engine's web apps have a chain of their own. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(SignInBrakeSettings.class)
class SignInConfiguration {

  /** Everything comes from here; frames only from here, for the pages Tasklist shows in a task. */
  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "img-src 'self' data:",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'self'");

  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  @Bean
  @Order(2)
  SecurityFilterChain ourPages(
      HttpSecurity http,
      Accounts accounts,
      StaffAccess staff,
      SignInSuccess success,
      SignInFailure failure,
      KnownDevices devices,
      SignInEntry entry,
      SignInBrakeSettings brakes)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        paths(
                            "/",
                            "/rules",
                            "/courses/**",
                            "/webinars/**",
                            "/take-part/**",
                            "/mentors",
                            "/check/**",
                            "/privacy",
                            "/terms",
                            "/accessibility",
                            "/contact",
                            "/sign-in/**",
                            "/sign-up/**",
                            "/confirm/**",
                            "/forgot-password/**",
                            "/reset-password/**",
                            "/answer-completion",
                            "/outgoing-mail/**",
                            "/css/**",
                            "/js/**",
                            "/img/**",
                            "/fonts/**",
                            "/webjars/**",
                            "/favicon.ico",
                            "/error",
                            "/actuator/health/**"))
                    .permitAll()
                    .requestMatchers(paths("/cases/**", "/staff/**", "/tasks/**"))
                    .access(staff)
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .usernameParameter("email")
                    .successHandler(success)
                    .failureHandler(failure))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(entry).accessDeniedHandler(new FormRanOut()))
        .logout(
            logout ->
                logout
                    .clearAuthentication(false) // others of the session under way share it
                    .logoutRequestMatcher(PATHS.matcher(POST, "/sign-out"))
                    .logoutSuccessUrl("/sign-in?out"))
        .headers(
            headers ->
                headers
                    .frameOptions(FrameOptionsConfig::sameOrigin)
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
        .addFilterBefore(new UnreadableForms(), CsrfFilter.class)
        .addFilterBefore(new TypedText(), CsrfFilter.class)
        .addFilterBefore(
            new SignInBrake(brakes, devices), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new AccountPagesBrake(brakes), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new SessionCheck(accounts), AuthorizationFilter.class)
        .build();
  }

  /** After signing in, a person sees the page they asked for; not what a page loaded in between. */
  @Bean
  RequestCache pageAskedFor() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(SignInConfiguration::isPage);
    return cache;
  }

  private static boolean isPage(HttpServletRequest request) {
    var wanted = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals("GET")
        && wanted != null
        && wanted.contains(MediaType.TEXT_HTML_VALUE);
  }

  @Bean
  RequestRejectedHandler rejectedRequests() {
    return new RejectedRequests(
        new CompositeHeaderWriter(
            List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN),
                new CacheControlHeadersWriter(),
                new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY))));
  }

  private static RequestMatcher[] paths(String... patterns) {
    return Arrays.stream(patterns).map(PATHS::matcher).toArray(RequestMatcher[]::new);
  }
}
