package org.colophon.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.colophon.program.WrittenDate;
import org.jspecify.annotations.Nullable;

/** The calibration cannot go on like this; the message is for the evaluator. */
public class CalibrationRefused extends Exception {

  private final @Nullable LocalDate from;

  CalibrationRefused(String message) {
    this(message, null);
  }

  private CalibrationRefused(String message, @Nullable LocalDate from) {
    super(message);
    this.from = from;
  }

  static CalibrationRefused until(LocalDate day) {
    return new CalibrationRefused(
        "The next calibration can begin on %s.".formatted(WrittenDate.of(day)), day);
  }

  /** First day on which it can begin; empty when that is not a matter of time. */
  public Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }
}
