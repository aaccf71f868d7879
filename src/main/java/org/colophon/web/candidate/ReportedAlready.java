package org.colophon.web.candidate;

/** The same report came once more, as a double click sends it; its file is not kept again. */
class ReportedAlready extends Exception {

  private final boolean sameFile;

  ReportedAlready(boolean sameFile) {
    super("The same report is there already");
    this.sameFile = sameFile;
  }

  /** Whether the certificate is the one kept with the report, byte for byte. */
  boolean sameFile() {
    return sameFile;
  }
}
