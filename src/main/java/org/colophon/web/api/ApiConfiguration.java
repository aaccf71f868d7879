package org.colophon.web.api;

import org.colophon.courses.ProviderTokens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who reaches the interface for programs: whoever shows a token. A session, were there one, opens
 * nothing here and a cookie is never looked at, so no page of others can make a browser call it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiConfiguration {

  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  @Bean
  @Order(1)
  SecurityFilterChain calls(HttpSecurity http, ProviderTokens tokens, ApiSettings settings)
      throws Exception {
    return http.securityMatcher(PATHS.matcher("/api/**"))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(PATHS.matcher(CompletionsApi.DESCRIPTION))
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(TokenFilter.PROGRAM))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(
                        (request, response, e) -> ApiAnswers.write(response, ApiProblem.NO_TOKEN))
                    .accessDeniedHandler(
                        (request, response, e) -> ApiAnswers.write(response, ApiProblem.NO_TOKEN)))
        .headers(
            headers ->
                headers
                    .frameOptions(FrameOptionsConfig::sameOrigin)
                    .contentSecurityPolicy(
                        policy ->
                            policy.policyDirectives("default-src 'none'; frame-ancestors 'self'")))
        .addFilterBefore(new TokenFilter(tokens, settings), AuthorizationFilter.class)
        .build();
  }
}
