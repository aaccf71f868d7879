package org.colophon.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes problems, in the same form whether a filter or a call ran into one. */
final class ApiAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ApiAnswers() {}

  static ResponseEntity<Map<String, Object>> of(ApiProblem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body(problem));
  }

  static void write(HttpServletResponse response, ApiProblem problem) throws IOException {
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    if (problem.status().value() == 401) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    response.getOutputStream().write(JSON.writeValueAsBytes(body(problem)));
  }

  static void tooOften(HttpServletResponse response, Duration wait) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    write(response, ApiProblem.TOO_OFTEN);
  }

  private static Map<String, Object> body(ApiProblem problem) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", problem.status().getReasonPhrase());
    body.put("status", problem.status().value());
    body.put("code", problem.code());
    body.put("detail", problem.detail());
    return body;
  }
}
