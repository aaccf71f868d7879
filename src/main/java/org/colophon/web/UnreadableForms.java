package org.colophon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of a form that is too large or broken off that it is. Tomcat leaves out the fields it could
 * not read without a word: the form's token would be missing, and a person who uploads a large scan
 * would read that they may not do so.
 */
class UnreadableForms extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.getParameter("any");
    if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) == null) {
      chain.doFilter(request, response);
    } else {
      response.sendError(status(request).value());
    }
  }

  private static HttpStatus status(HttpServletRequest request) {
    return request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR)
            == FailReason.POST_TOO_LARGE
        ? HttpStatus.PAYLOAD_TOO_LARGE
        : HttpStatus.BAD_REQUEST;
  }
}
