package org.colophon.credentials;

/** The answer to someone who checks a certificate number. */
public sealed interface CheckResult {

  /**
   * There is a certification to show.
   *
   * @param number as it is written
   */
  record Known(CertificateNumber number, RegisterAnswer answer) implements CheckResult {}

  /**
   * There is nothing to show: no such number, or its holder is not shown. Nobody can tell which.
   */
  record Unknown(CertificateNumber number) implements CheckResult {}

  /** What was typed cannot be a number: a character is wrong, missing or too many. */
  record Mistyped() implements CheckResult {}
}
