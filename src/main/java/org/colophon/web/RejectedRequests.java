package org.colophon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Answers what no browser sends and the firewall turns away before any filter: status 400, with the
 * headers every answer has.
 */
class RejectedRequests implements RequestRejectedHandler {

  private final HeaderWriter headers;

  RejectedRequests(HeaderWriter headers) {
    this.headers = headers;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException reason)
      throws IOException {
    headers.writeHeaders(request, response);
    response.sendError(HttpStatus.BAD_REQUEST.value());
  }
}
