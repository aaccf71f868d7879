package org.colophon.evaluation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a broken portfolio for the calibration into one plain message on the console. */
class CalibrationFileBrokenAnalyzer extends AbstractFailureAnalyzer<CalibrationFileBroken> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, CalibrationFileBroken broken) {
    return new FailureAnalysis(
        "A portfolio for the calibration of evaluators cannot be used.%n%n  File:   %s%n  Reason: %s"
            .formatted(broken.file(), broken.reason()),
        "Correct the file or take it away, and start again.",
        broken);
  }
}
