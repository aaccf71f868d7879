package org.colophon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colophon.files.FileMissing;
import org.colophon.files.StoreAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says that files cannot be reached just now, instead of that something is broken. */
@ControllerAdvice
class FilesAway {

  private static final Logger LOG = LoggerFactory.getLogger(FilesAway.class);

  @ExceptionHandler({StoreAway.class, FileMissing.class})
  void away(RuntimeException e, HttpServletResponse answer) throws IOException {
    LOG.error("A file cannot be reached", e);
    answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
