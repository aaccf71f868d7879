package org.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Brings whoever opens an address that only takes forms to the page the form stands on. A form that
 * came back with errors leaves such an address in the browser, to be opened anew, or after signing
 * in again.
 */
@ControllerAdvice
class PostOnlyAddresses {

  private final RequestMappingHandlerMapping pages;

  PostOnlyAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  String toThePage(HttpRequestMethodNotSupportedException refused, HttpServletRequest request)
      throws HttpRequestMethodNotSupportedException {
    if (!HttpMethod.GET.matches(request.getMethod())) {
      throw refused; // for whoever answers next
    }
    var path = request.getRequestURI().substring(request.getContextPath().length());
    do {
      path = path.substring(0, path.lastIndexOf('/'));
    } while (!path.isEmpty() && !isPage(path));
    return "redirect:" + (path.isEmpty() ? "/" : path);
  }

  private boolean isPage(String path) {
    var parsed = PathContainer.parsePath(path);
    return pages.getHandlerMethods().keySet().stream()
        .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .anyMatch(it -> matches(it, parsed));
  }

  private static boolean matches(RequestMappingInfo page, PathContainer path) {
    var patterns = page.getPathPatternsCondition();
    return patterns != null && patterns.getPatterns().stream().anyMatch(it -> it.matches(path));
  }
}
