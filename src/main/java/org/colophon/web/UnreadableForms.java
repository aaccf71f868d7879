package org.colophon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of a form that is too large or broken off that it is. Tomcat leaves out the fields it could
 * not read without a word: the form's token would be missing, and a person who uploads a large scan
 * would read that they may not do so.
 */
class UnreadableForms extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadableForms.class);

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
    var reason = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
    if (reason == FailReason.POST_TOO_LARGE) {
      return HttpStatus.PAYLOAD_TOO_LARGE;
    }
    if (reason == FailReason.IO_ERROR && !hasRoom(request)) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    return HttpStatus.BAD_REQUEST;
  }

  /**
   * Whether what is sent fits where forms arrive: of both ends of a line that broke this is ours.
   */
  private static boolean hasRoom(HttpServletRequest request) {
    var folder = (File) request.getServletContext().getAttribute(ServletContext.TEMPDIR);
    var room = folder.getUsableSpace();
    if (room >= request.getContentLengthLong() && folder.canWrite()) {
      return true;
    }
    LOG.error(
        "A form of {} bytes was refused because {} has {} bytes left",
        request.getContentLengthLong(),
        folder,
        room);
    return false;
  }
}
