package org.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every page its own address, so that the navigation can mark where a person is, and how long
 * their session lasts, so that they are warned before it ends.
 */
@ControllerAdvice
class Here {

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getServletPath();
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
