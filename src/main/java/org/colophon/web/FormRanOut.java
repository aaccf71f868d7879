package org.colophon.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers a form that stood open until its session was over. Nothing of it was saved, so the page
 * shows the longer texts again, to be copied once the person has signed in. It offers no button
 * that sends them: a page from elsewhere could have sent this form.
 */
class FormRanOut implements AccessDeniedHandler {

  private static final Pattern SECRET =
      Pattern.compile("(?i)_csrf|token|code|.*password.*|id|via|set|course");

  private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException, ServletException {
    if (reason instanceof CsrfException) {
      request.setAttribute("ranOut", true);
      request.setAttribute("typed", typed(request));
    }
    others.handle(request, response, reason);
  }

  private static List<String> typed(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(it -> !SECRET.matcher(it.getKey()).matches())
        .flatMap(it -> Arrays.stream(it.getValue()))
        .map(String::strip)
        .filter(it -> it.length() > 2)
        .toList();
  }
}
