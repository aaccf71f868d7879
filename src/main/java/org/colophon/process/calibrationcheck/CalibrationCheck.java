package org.colophon.process.calibrationcheck;

import static org.colophon.process.ProcessVariable.moment;

import java.time.Instant;
import org.colophon.process.ProcessVariable;

/** The contract with {@code processes/calibration-check.bpmn}: every name code and model share. */
final class CalibrationCheck {

  static final String KEY = "calibration-check";

  static final class Variables {
    static final ProcessVariable<Instant> DUE = moment("calibrationCheckDue");

    private Variables() {}
  }

  static final class Messages {
    static final String OPENED = "CalibrationCheckOpened";

    private Messages() {}
  }

  private CalibrationCheck() {}
}
