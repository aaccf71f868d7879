package org.colophon.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** One rating in a calibration and, once it is handed in, what the key says. */
@Embeddable
class CalibrationMark {

  @Enumerated(EnumType.STRING)
  private Finding finding;

  private String comment;

  @Enumerated(EnumType.STRING)
  private @Nullable Finding expected;

  private @Nullable String because;

  protected CalibrationMark() {} // for JPA

  CalibrationMark(CalibrationRating mark) {
    this.finding = mark.finding();
    this.comment = mark.comment();
  }

  void compare(CalibrationPortfolio.Answer answer) {
    expected = answer.key();
    because = answer.because();
  }

  boolean isEqual() {
    return finding == expected;
  }

  CalibrationRating mark() {
    return new CalibrationRating(finding, comment);
  }

  @Nullable Finding expected() {
    return expected;
  }

  @Nullable String because() {
    return because;
  }
}
