package org.colophon.web.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers a stranger at a closed address: where there is a page, with the sign-in; where there is
 * none, by saying so. It only words the refusal; who gets in is decided before.
 */
@Component
public class SignInEntry implements AuthenticationEntryPoint {

  private final LoginUrlAuthenticationEntryPoint signIn =
      new LoginUrlAuthenticationEntryPoint("/sign-in");
  private final RequestMappingHandlerMapping pages;

  SignInEntry(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
    this.pages = pages;
    signIn.setFavorRelativeUris(true); // whatever host the request names
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException, ServletException {
    if (isPage(request)) {
      signIn.commence(request, response, reason);
    } else {
      response.sendError(HttpStatus.NOT_FOUND.value());
    }
  }

  private boolean isPage(HttpServletRequest request) {
    var path =
        PathContainer.parsePath(
            request.getRequestURI().substring(request.getContextPath().length()));
    return pages.getHandlerMethods().keySet().stream()
        .map(mapping -> mapping.getPathPatternsCondition())
        .filter(patterns -> patterns != null)
        .flatMap(patterns -> patterns.getPatterns().stream())
        .anyMatch(pattern -> pattern.matches(path));
  }
}
