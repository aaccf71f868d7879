package org.colophon.web.api;

import org.springframework.http.HttpStatus;

/**
 * Why a call was not answered, as RFC 9457 says it.
 *
 * @param status the answer's status
 * @param code for programs; it does not change
 * @param detail a sentence for people; it holds nothing that was sent
 */
record ApiProblem(HttpStatus status, String code, String detail) {

  static final ApiProblem NO_TOKEN =
      new ApiProblem(
          HttpStatus.UNAUTHORIZED,
          "token-missing",
          "Send the header Authorization with Bearer and a token of your provider.");
  static final ApiProblem BAD_TOKEN =
      new ApiProblem(
          HttpStatus.UNAUTHORIZED,
          "token-not-good",
          "This token is unknown, has expired, was revoked, or its maker does not sign for the provider any more.");
  static final ApiProblem TOO_OFTEN =
      new ApiProblem(
          HttpStatus.TOO_MANY_REQUESTS,
          "too-often",
          "Wait as many seconds as the header Retry-After says.");
  static final ApiProblem NO_KEY =
      new ApiProblem(
          HttpStatus.BAD_REQUEST,
          "key-missing",
          "Send the header Idempotency-Key with 1 to 100 letters, digits, dots, colons, dashes or underscores.");
  static final ApiProblem KEY_TAKEN =
      new ApiProblem(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "key-used-otherwise",
          "An earlier call had this Idempotency-Key and other completions. Use a new key for other completions.");
  static final ApiProblem NOT_JSON =
      new ApiProblem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "not-json",
          "Send the completions as application/json in UTF-8.");
  static final ApiProblem TOO_LARGE =
      new ApiProblem(
          HttpStatus.PAYLOAD_TOO_LARGE,
          "too-large",
          "Send at most %,d completions and %,d bytes in one call."
              .formatted(CompletionsJson.MOST_ROWS, CompletionsJson.MOST_BYTES));
  static final ApiProblem NOTHING =
      new ApiProblem(
          HttpStatus.BAD_REQUEST, "nothing-sent", "Send at least one completion in completions.");
  static final ApiProblem NOT_THERE =
      new ApiProblem(
          HttpStatus.NOT_FOUND, "not-there", "There is nothing at this address for your token.");
  static final ApiProblem NOT_SO =
      new ApiProblem(
          HttpStatus.METHOD_NOT_ALLOWED,
          "method-not-allowed",
          "This address is not asked with this method.");

  /** Of a body that cannot be read, where it stops making sense. */
  static ApiProblem unreadable(String where) {
    return new ApiProblem(
        HttpStatus.BAD_REQUEST,
        "json-not-readable",
        "The body is not as the description says, %s.".formatted(where));
  }
}
