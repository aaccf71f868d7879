package org.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page its own address, so that the navigation can mark where a person is. */
@ControllerAdvice
class Here {

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getServletPath();
  }
}
