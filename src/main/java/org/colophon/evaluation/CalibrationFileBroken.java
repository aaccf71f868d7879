package org.colophon.evaluation;

/** Says that a portfolio for the calibration is not as it must be; nothing starts with one. */
class CalibrationFileBroken extends RuntimeException {

  private final String file;
  private final String reason;

  CalibrationFileBroken(String file, String reason) {
    super(file + ": " + reason);
    this.file = file;
    this.reason = reason;
  }

  String file() {
    return file;
  }

  String reason() {
    return reason;
  }
}
