package org.colophon.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.colophon.courses.Attestations;
import org.colophon.courses.CallKeyTaken;
import org.colophon.courses.NotRepresentative;
import org.colophon.courses.ProviderProgram;
import org.colophon.courses.RoleMissing;
import org.colophon.courses.UploadId;
import org.colophon.web.api.CompletionsJson.Batch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the program of a provider attests who completed its courses (R23). What comes is judged,
 * kept and credited as a file of the portal is, and the answer says what the portal's preview says:
 * nothing about who else is a candidate (R24).
 */
@RestController
class CompletionsApi {

  static final String COMPLETIONS = "/api/v1/completions";
  static final String DESCRIPTION = "/api/v1/openapi.yaml";

  private static final String KEY = "Idempotency-Key";
  private static final Pattern KEYS = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  private final Attestations attestations;

  CompletionsApi(Attestations attestations) {
    this.attestations = attestations;
  }

  /** Takes one or many completions. The same call again finds what came of the first. */
  @PostMapping(COMPLETIONS)
  ResponseEntity<Batch> attest(
      @AuthenticationPrincipal ProviderProgram me, HttpServletRequest request)
      throws ApiRefusal, IOException, NotRepresentative, RoleMissing, CallKeyTaken {
    if (!isJson(request.getContentType())) {
      throw new ApiRefusal(ApiProblem.NOT_JSON);
    }
    var key = request.getHeader(KEY);
    if (key == null || !KEYS.matcher(key).matches()) {
      throw new ApiRefusal(ApiProblem.NO_KEY);
    }
    var upload = attestations.take(me, key, CompletionsJson.read(request.getInputStream()));
    return ResponseEntity.accepted()
        .location(URI.create(COMPLETIONS + "/" + upload))
        .body(batch(me, upload));
  }

  /** Says how far what was sent is. */
  @GetMapping(COMPLETIONS + "/{batch}")
  Batch find(@AuthenticationPrincipal ProviderProgram me, @PathVariable String batch)
      throws ApiRefusal {
    try {
      return batch(me, new UploadId(UUID.fromString(batch)));
    } catch (IllegalArgumentException e) {
      throw new ApiRefusal(ApiProblem.NOT_THERE);
    }
  }

  /** Describes this interface, for people and for what makes programs of it. */
  @GetMapping(DESCRIPTION)
  ResponseEntity<Resource> description() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml"))
        .body(new ClassPathResource("api/completions.yaml"));
  }

  /** Whatever else is asked for here. */
  @RequestMapping({"/api", "/api/**"})
  ResponseEntity<Map<String, Object>> other(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var known = path.matches(COMPLETIONS + "(/[^/]+)?|" + DESCRIPTION);
    return ApiAnswers.of(known ? ApiProblem.NOT_SO : ApiProblem.NOT_THERE);
  }

  private Batch batch(ProviderProgram me, UploadId id) throws ApiRefusal {
    var upload = attestations.call(me, id).orElseThrow(() -> new ApiRefusal(ApiProblem.NOT_THERE));
    return CompletionsJson.batch(upload, attestations.rows(me, id, CompletionsJson.MOST_ROWS));
  }

  private static boolean isJson(@Nullable String type) {
    try {
      return type != null
          && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(ApiRefusal e) {
    return ApiAnswers.of(e.problem());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> keyTaken(CallKeyTaken e) {
    return ApiAnswers.of(ApiProblem.KEY_TAKEN);
  }

  /** The token was good a moment ago. */
  @ExceptionHandler({NotRepresentative.class, RoleMissing.class})
  ResponseEntity<Map<String, Object>> gone() {
    return ApiAnswers.of(ApiProblem.BAD_TOKEN);
  }
}
