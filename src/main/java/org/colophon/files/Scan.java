package org.colophon.files;

/**
 * What a look for malware found.
 *
 * @param detail the name of what was found, or why nothing was looked at; else empty
 */
record Scan(Outcome outcome, String detail) {

  static final Scan NOT_SET = new Scan(Outcome.NOT_SCANNED, "no scanner is set up");

  /** How it came out. */
  enum Outcome {
    CLEAN,
    INFECTED,
    NOT_SCANNED
  }
}
