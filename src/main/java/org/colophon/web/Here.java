package org.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every page its own address, so that the navigation can mark where a person is, how long
 * their session lasts, so that they are warned before it ends, and how large a file a form may
 * hold.
 */
@ControllerAdvice
class Here {

  private final DataSize largestFile;

  Here(@Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
    this.largestFile = largestFile;
  }

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getServletPath();
  }

  /** In bytes; a request with a larger one is not read at all. */
  @ModelAttribute("largestFile")
  long largestFile() {
    return largestFile.toBytes();
  }

  /** Seconds without a request after which the session of a signed-in person ends. */
  @ModelAttribute("sessionSeconds")
  @Nullable Integer sessionSeconds(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null || request.getUserPrincipal() == null
        ? null
        : session.getMaxInactiveInterval();
  }
}
