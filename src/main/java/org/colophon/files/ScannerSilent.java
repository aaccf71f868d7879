package org.colophon.files;

/** The malware scanner that is set up does not answer. */
class ScannerSilent extends Exception {

  ScannerSilent(String message, Throwable cause) {
    super(message, cause);
  }
}
