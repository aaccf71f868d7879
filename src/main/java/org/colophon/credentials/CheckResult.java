package org.colophon.credentials;

import java.util.Optional;

/** The answer to someone who checks a certificate number. */
public sealed interface CheckResult {

  /**
   * There is a certification to show.
   *
   * @param number the number that is good today
   * @param replaced whether the number asked for was replaced by that one (R58)
   */
  record Known(CertificateNumber number, boolean replaced, RegisterAnswer answer)
      implements CheckResult {}

  /**
   * There is nothing to show: no such number, or its holder is not shown. Nobody can tell which.
   */
  record Unknown(CertificateNumber number) implements CheckResult {}

  /** What was typed cannot be a number: a character is wrong, missing or too many. */
  record Mistyped() implements CheckResult {}

  default Optional<Known> known() {
    return this instanceof Known known ? Optional.of(known) : Optional.empty();
  }
}
