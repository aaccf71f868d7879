package org.colophon.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.colophon.program.SetId;
import org.jspecify.annotations.Nullable;

/**
 * How one calibration came out.
 *
 * @param portfolio what was rated
 * @param asked how many competencies it has
 * @param equal how many were rated exactly as in the key
 * @param needed least share of them by the rule of that day, in percent
 * @param againFrom first day of the next try; null when it was passed
 * @param lines by competency
 */
public record CalibrationResult(
    String portfolio,
    SetId set,
    Instant filedAt,
    int asked,
    int equal,
    int needed,
    boolean passed,
    @Nullable LocalDate againFrom,
    List<Line> lines) {

  public CalibrationResult {
    lines = List.copyOf(lines);
  }

  /**
   * One rating beside the key.
   *
   * @param because why the key says so
   */
  public record Line(int competency, CalibrationRating mark, Finding expected, String because) {

    public boolean isEqual() {
      return mark.finding() == expected;
    }
  }

  /** The ratings that are not as in the key. */
  public List<Line> differing() {
    return lines.stream().filter(it -> !it.isEqual()).toList();
  }
}
