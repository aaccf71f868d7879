package org.colophon.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Asks somebody to come again later: status 429, with the page that says so in a sentence. */
final class TooOften {

  private TooOften() {}

  static void answer(HttpServletResponse response, Duration wait) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }
}
